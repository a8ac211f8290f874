"""Serve Envoy's questions on one unix socket, until cancelled."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import anyio
from anyio.abc import TaskStatus

from homeport.errors import ConflictError, NotAllowedError
from homeport.gateway.services.access_log import AccessLog
from homeport.gateway.services.certificate import Mint
from homeport.gateway.services.messages import read_asked, write_answer
from homeport.gateway.services.secrets import Secrets
from homeport.gateway.services.traffic import Traffic
from homeport.kit.clock import SYSTEM_CLOCK, Clock

_PRIVATE_DIR = 0o700
_PRIVATE = 0o600
_OTHERS = 0o077
# Source: unix(7), sun_path has 108 bytes with its final zero.
_LONGEST_PATH = 107
# gRPC's core reads them once: it would print a line for each child that home starts, and its own
# account of what it raises anyway. We have no fork without exec.
_QUIET = {"GRPC_ENABLE_FORK_SUPPORT": "0", "GRPC_VERBOSITY": "NONE"}


@contextmanager
def _quiet() -> Iterator[None]:
    """Have gRPC's settings in the environment for a moment: children must not inherit them."""
    before = {name: os.environ.get(name) for name in _QUIET}
    os.environ.update(_QUIET)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


with _quiet():
    import grpc.aio  # type: ignore[import-untyped]

# What calls need to say goodbye; a loop round, unless the processor is busy.
_GRACE_S = 1.0
_Served = Callable[[AsyncIterator[Any], Any], Awaitable[Any]]
_SECRETS = "envoy.service.secret.v3.SecretDiscoveryService"
_ACCESS_LOG = "envoy.service.accesslog.v3.AccessLogService"
_LOGS = "opentelemetry.proto.collector.logs.v1.LogsService"
_OPTIONS = (
    # As many subscriptions as there are names, and room for the log and for new ones.
    ("grpc.max_concurrent_streams", 10_000),
)


class _Calls:
    """The calls under way. They end before the server does: gRPC would log each as an abortion."""

    def __init__(self) -> None:
        self._scopes: set[anyio.CancelScope] = set()

    def of(self, serve: _Served) -> _Served:
        """Return `serve` for gRPC, which would log a gateway that went away as an error."""

        async def served(asking: AsyncIterator[Any], context: Any) -> Any:
            with anyio.CancelScope() as scope, suppress(asyncio.CancelledError):
                self._scopes.add(scope)
                try:
                    return await serve(asking, context)
                finally:
                    self._scopes.discard(scope)
            return b""

        return served

    def end(self) -> None:
        for one in tuple(self._scopes):
            one.cancel()


async def serve_services(
    path: str,
    *,
    mint: Mint,
    traffic: Traffic,
    clock: Clock = SYSTEM_CLOCK,
    task_status: TaskStatus[None] = anyio.TASK_STATUS_IGNORED,
) -> None:
    """Serve certificates and the access log on the unix socket `path` until cancelled.

    Its directory is made private where it is missing; a socket that lies there is replaced.

    Raises: NotAllowedError when others may look into the directory, ConflictError.
    """
    place = Path(path)
    _require_private(place.parent)
    secrets, calls = Secrets(mint, clock=clock), _Calls()
    with _quiet():
        server = grpc.aio.server(options=_OPTIONS)
    log = AccessLog(traffic, clock=clock)
    server.add_generic_rpc_handlers(_handlers(calls, secrets, log))
    fresh = place.with_name(f".{place.name}.new")
    _bind(server, fresh)
    try:
        await server.start()
        with _named(fresh, place):
            task_status.started()
            await secrets.renew()
    finally:
        calls.end()
        with anyio.CancelScope(shield=True):
            await server.stop(_GRACE_S)


def _handlers(calls: _Calls, secrets: Secrets, log: AccessLog) -> tuple[object, ...]:
    delta = grpc.stream_stream_rpc_method_handler(calls.of(secrets.delta), read_asked, write_answer)
    take = grpc.stream_unary_rpc_method_handler(calls.of(log.take))
    export = grpc.unary_unary_rpc_method_handler(log.export)
    return (
        grpc.method_handlers_generic_handler(_SECRETS, {"DeltaSecrets": delta}),
        grpc.method_handlers_generic_handler(_ACCESS_LOG, {"StreamAccessLogs": take}),
        grpc.method_handlers_generic_handler(_LOGS, {"Export": export}),
    )


def _bind(server: grpc.aio.Server, fresh: Path) -> None:
    """Listen at `fresh`, where nobody looks yet.

    Raises: ConflictError.
    """
    if len(os.fsencode(fresh)) > _LONGEST_PATH:
        raise ConflictError(
            f"{fresh} is too long for a unix socket", hint="Set XDG_RUNTIME_DIR to a shorter path."
        )
    try:
        server.add_insecure_port(f"unix:{fresh}")
        fresh.chmod(_PRIVATE)
    except (RuntimeError, OSError) as error:
        raise ConflictError(
            f"cannot listen at {fresh}: {error}",
            hint="Make room on the disk, or give the directory to your user.",
        ) from error


@contextmanager
def _named(fresh: Path, place: Path) -> Iterator[None]:
    """Give the socket its name, in one step; take it away again unless another has it by then."""
    ours = fresh.lstat().st_ino
    fresh.replace(place)
    try:
        yield
    finally:
        with suppress(OSError):
            if place.lstat().st_ino == ours:
                place.unlink()


def _require_private(directory: Path) -> None:
    """Make sure that nobody else may come near the socket: it hands out private keys.

    Raises: NotAllowedError.
    """
    try:
        directory.mkdir(mode=_PRIVATE_DIR, parents=True, exist_ok=True)
        found = directory.lstat()
    except OSError as error:
        raise NotAllowedError(
            f"cannot use {directory}: {error.strerror}", hint="Give it to your user."
        ) from error
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if not is_own or found.st_mode & _OTHERS:
        raise NotAllowedError(
            f"{directory} is open to others", hint=f"chmod 700 {directory}, if it is yours."
        )
