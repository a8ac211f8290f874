"""Processes that outlive whoever started them, known by a handle."""

import os
import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path

import anyio
import pytest
from live import is_alive

from homeport.errors import HelperMissingError
from homeport.model.app import App
from homeport.run.child import Child, start

_SOON_S = 15.0


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def app(folder: Path, text: str) -> App:
    return App(
        argv=(sys.executable, "-c", text),
        cwd=str(folder),
        environ=(("WORD", "hello"),),
        log=str(folder / "app.log"),
        open_files=512,
    )


@pytest.mark.anyio
async def test_it_has_its_own_session_environment_and_log(tmp_path: Path) -> None:
    text = "import os; print(os.getsid(0) == os.getpid(), sorted(os.environ)[-1], os.getcwd())"
    child = start(app(tmp_path, text))
    with anyio.fail_after(_SOON_S):
        await child.ended()
    child.close()
    assert (tmp_path / "app.log").read_text() == f"True WORD {tmp_path}\n"
    assert (tmp_path / "app.log").stat().st_mode & 0o077 == 0


@pytest.mark.anyio
async def test_it_is_ended_kindly_and_by_force_when_it_will_not(tmp_path: Path) -> None:
    stubborn = (
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print('ready', flush=True); signal.pause(); signal.pause()"
    )
    child = start(app(tmp_path, stubborn))
    with anyio.fail_after(_SOON_S):
        while "ready" not in (tmp_path / "app.log").read_text():  # noqa: ASYNC110 - a process
            await anyio.sleep(0.01)
        await child.end(0.2)
    child.close()
    assert not is_alive(child.pid)


@pytest.mark.anyio
async def test_several_may_wait_for_the_end_of_one_that_was_taken_over(tmp_path: Path) -> None:
    started = start(app(tmp_path, "import signal; signal.pause()"))
    taken_over = Child(started.pid)
    with anyio.fail_after(_SOON_S):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(taken_over.ended)
            tasks.start_soon(taken_over.ended)
            tasks.start_soon(taken_over.end, 5.0)
        # A child of ours stays a zombie until we ask.
        await started.ended()
    for one in (started, taken_over):
        one.close()
    assert not is_alive(started.pid)
    with pytest.raises(ProcessLookupError):
        Child(started.pid)


def test_what_cannot_be_started_is_said(tmp_path: Path) -> None:
    with pytest.raises(HelperMissingError, match="cannot be started"):
        start(App(argv=(str(tmp_path / "nothing"),), cwd=str(tmp_path)))


@pytest.mark.anyio
async def test_a_long_log_is_put_aside(tmp_path: Path) -> None:
    log = tmp_path / "app.log"
    log.write_bytes(b"x" * ((4 << 20) + 1))
    child = start(app(tmp_path, "print('new')"))
    with anyio.fail_after(_SOON_S):
        await child.ended()
    child.close()
    assert log.read_text() == "new\n"
    assert (tmp_path / "app.log.1").stat().st_size > 4 << 20


@pytest.mark.anyio
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can limit another process")
async def test_a_log_without_end_ends_and_its_program_goes_on(tmp_path: Path) -> None:
    text = (
        "import os, resource\n"
        # The limit comes a moment after the start.
        "while resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 65536: pass\n"
        "lost = 0\n"
        "while lost < 10:\n"
        "    try: os.write(1, b'x' * 1024)\n"
        "    except OSError: lost += 1\n"
        "os._exit(0)\n"
    )
    child = start(replace(app(tmp_path, text), log_bytes=65_536))
    with anyio.fail_after(_SOON_S):
        await child.ended()
    child.close()
    assert (tmp_path / "app.log").stat().st_size == 65_536


def test_closing_lets_it_go_on(tmp_path: Path) -> None:
    child = start(app(tmp_path, "import signal; signal.pause()"))
    child.close()
    assert is_alive(child.pid)
    handle = os.pidfd_open(child.pid)
    signal.pidfd_send_signal(handle, signal.SIGKILL)
    os.close(handle)
    os.waitpid(child.pid, 0)


@pytest.mark.anyio
async def test_it_may_have_as_many_files_open_as_it_wants(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
        text = "import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
        child = start(app(tmp_path, text))
        with anyio.fail_after(_SOON_S):
            await child.ended()
        child.close()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert int((tmp_path / "app.log").read_text()) == 512
