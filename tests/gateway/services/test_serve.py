"""The socket, asked by a real gRPC client over both event loops."""

import os
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import grpc.aio  # type: ignore[import-untyped]
import pytest
from real_servers import place
from wire import request, request_batch, request_line, tcp_batch

from homeport.errors import ConflictError, NotAllowedError
from homeport.gateway.services.certificate import Certificate
from homeport.gateway.services.serve import serve_services
from homeport.gateway.services.traffic import Traffic

pytestmark = pytest.mark.anyio
_DELTA = "/envoy.service.secret.v3.SecretDiscoveryService/DeltaSecrets"
_EXPORT = "/opentelemetry.proto.collector.logs.v1.LogsService/Export"
_LOG = "/envoy.service.accesslog.v3.AccessLogService/StreamAccessLogs"


@pytest.fixture(params=["asyncio", "uvloop"])
def anyio_backend(request: pytest.FixtureRequest) -> tuple[str, dict[str, bool]]:
    return "asyncio", {"use_uvloop": request.param == "uvloop"}


@pytest.fixture
def path() -> Iterator[Path]:
    with place() as folder:
        yield folder / "gateway" / "services.sock"


def _mint(name: str) -> Certificate:
    if not name.endswith("localhost"):
        raise NotAllowedError(f"{name} is foreign", hint="none")
    renew_at = datetime.now(UTC) + timedelta(days=1)
    return Certificate(name=name, chain_pem=f"chain of {name}", key_pem="key", renew_at=renew_at)


def _mode(path: Path) -> int:
    return path.lstat().st_mode


@asynccontextmanager
async def _serving(path: Path, traffic: Traffic | None = None) -> AsyncIterator[None]:
    async with anyio.create_task_group() as tasks:
        await tasks.start(
            partial(serve_services, str(path), mint=_mint, traffic=traffic or Traffic())
        )
        yield
        tasks.cancel_scope.cancel()


@asynccontextmanager
async def _client(path: Path) -> AsyncIterator[Any]:
    with anyio.fail_after(20):
        async with grpc.aio.insecure_channel(f"unix:{path}") as channel:
            yield channel


async def test_a_certificate_over_the_socket(path: Path) -> None:
    async with _serving(path), _client(path) as client:
        call = client.stream_stream(_DELTA)()
        await call.write(request(b"shop.localhost", b"evil.test"))
        answer = await call.read()
        await call.done_writing()
        assert await call.read() is grpc.aio.EOF
    assert b"chain of shop.localhost" in answer
    assert b"evil.test" in answer


async def test_the_log_over_the_socket(path: Path) -> None:
    traffic = Traffic()
    async with _serving(path, traffic), _client(path) as client:
        export = client.unary_unary(_EXPORT)
        for _ in range(3):
            assert await export(request_batch(request_line(b"app:shop", b"", 200, (1, 2)))) == b""
    assert traffic.counts()["shop"].requests == 3


async def test_garbage_ends_its_own_call_only(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with _serving(path), _client(path) as client:
        good = client.stream_stream(_DELTA)()
        await good.write(request(b"shop.localhost"))
        await good.read()
        bad = client.stream_stream(_DELTA)()
        await bad.write(b"\xff\xff\xff")
        with pytest.raises(grpc.aio.AioRpcError):
            await bad.read()
        await good.write(request(b"blog.localhost"))
        assert b"chain of blog.localhost" in await good.read()


async def test_a_gateway_that_vanishes_is_no_error(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with _serving(path):
        async with _client(path) as client:
            calls = [client.stream_stream(_DELTA)() for _ in range(3)]
            for call in calls:
                await call.write(request(b"shop.localhost"))
                await call.read()
            log = client.stream_unary(_LOG)()
            await log.write(tcp_batch())
        async with _client(path) as client:
            call = client.stream_stream(_DELTA)()
            await call.write(request(b"shop.localhost"))
            await call.read()
    assert not caplog.records


async def test_the_socket_is_private_and_goes_with_the_server(path: Path) -> None:
    async with _serving(path):
        assert _mode(path) == stat.S_IFSOCK | 0o600
        assert _mode(path.parent) == stat.S_IFDIR | 0o700
    assert not list(path.parent.iterdir())


async def test_a_stale_socket_is_replaced(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    script = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    for left in (path, path.with_name(f".{path.name}.new")):
        await anyio.run_process([sys.executable, "-c", script, str(left)])
    async with _serving(path), _client(path) as client:
        call = client.stream_stream(_DELTA)()
        await call.write(request(b"shop.localhost"))
        assert await call.read()


async def test_the_next_server_keeps_its_socket(path: Path) -> None:
    begun, stop, ended = anyio.Event(), anyio.Event(), anyio.Event()

    async def old() -> None:
        async with _serving(path):
            begun.set()
            await stop.wait()
        ended.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(old)
        await begun.wait()
        async with _serving(path), _client(path) as client:
            stop.set()
            await ended.wait()
            call = client.stream_stream(_DELTA)()
            await call.write(request(b"shop.localhost"))
            assert await call.read()
    assert not list(path.parent.iterdir())


async def test_a_directory_that_others_may_enter_is_refused(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    path.parent.chmod(0o755)
    with pytest.raises(NotAllowedError, match="open to others"):
        await serve_services(str(path), mint=_mint, traffic=Traffic())
    assert not list(path.parent.iterdir())


async def test_a_path_that_is_no_place(path: Path) -> None:
    with pytest.raises(ConflictError, match="too long"):
        await serve_services(str(path.parent / ("x" * 120)), mint=_mint, traffic=Traffic())
    path.parent.rmdir()
    path.parent.write_text("a file")
    with pytest.raises(NotAllowedError):
        await serve_services(str(path), mint=_mint, traffic=Traffic())


async def test_children_inherit_nothing_of_grpc(path: Path) -> None:
    before = dict(os.environ)
    async with _serving(path):
        assert dict(os.environ) == before
    assert not {"GRPC_VERBOSITY", "GRPC_ENABLE_FORK_SUPPORT"}.intersection(before)


_CHILDREN = """
import os, subprocess, sys, anyio
from functools import partial
from homeport.gateway.services.serve import serve_services
from homeport.gateway.services.traffic import Traffic

async def main():
    async with anyio.create_task_group() as tasks:
        await tasks.start(partial(serve_services, sys.argv[1], mint=None, traffic=Traffic()))
        for _ in range(10):
            subprocess.run([sys.executable, "-c", ""], check=True)
            subprocess.run(["true"], check=True, preexec_fn=lambda: None)
            await anyio.run_process(["true"])
        if not (child := os.fork()):
            os._exit(0)
        os.waitpid(child, 0)
        tasks.cancel_scope.cancel()

anyio.run(main, backend_options={"use_uvloop": sys.argv[2] == "True"})
"""


async def test_children_start_and_nothing_is_printed(
    path: Path, anyio_backend: tuple[str, dict[str, bool]]
) -> None:
    uses_uvloop = str(anyio_backend[1]["use_uvloop"])
    done = await anyio.to_thread.run_sync(
        lambda: subprocess.run(
            [sys.executable, "-W", "error", "-c", _CHILDREN, str(path), uses_uvloop],
            check=False,
            capture_output=True,
            timeout=25,
        )
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


async def test_a_place_where_nothing_can_listen_is_one_error(path: Path) -> None:
    """In a process of its own: gRPC's core would print its own account of it."""
    script = (
        "import sys, anyio\n"
        "from pathlib import Path\n"
        "from homeport.errors import ConflictError\n"
        "from homeport.gateway.services.serve import serve_services\n"
        "from homeport.gateway.services.traffic import Traffic\n"
        "path = Path(sys.argv[1])\n"
        "path.with_name(f'.{path.name}.new').mkdir(mode=0o700, parents=True)\n"
        "path.parent.chmod(0o700)\n"
        "try:\n"
        "    anyio.run(lambda: serve_services(str(path), mint=None, traffic=Traffic()))\n"
        "except ConflictError as error:\n"
        "    print(error.code)\n"
    )
    done = await anyio.run_process([sys.executable, "-c", script, str(path)])
    assert (done.stdout, done.stderr) == (b"conflict\n", b"")


async def test_the_command_line_does_without_grpc() -> None:
    script = (
        "import sys\n"
        "import homeport.faces.cli.app, homeport.gateway.resources\n"
        "import homeport.gateway.services.certificate, homeport.gateway.services.traffic\n"
        "print([one for one in sys.modules if one.split('.')[0] in ('grpc', 'google')])\n"
    )
    done = await anyio.run_process([sys.executable, "-c", script])
    assert done.stdout.strip() == b"[]"
