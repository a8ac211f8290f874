"""Trying a start command, proven with real children of the unpleasant kinds."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from homeport.observe.processes import children_of
from homeport.run.trial import KEPT_BYTES, try_command

_LISTEN = """
import socket, time
server = socket.create_server(("127.0.0.1", 0))
print("listening", server.getsockname()[1], flush=True)
time.sleep(60)
"""


def _python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


@pytest.fixture(autouse=True)
def _nothing_is_left() -> "object":
    before = set(children_of().get(os.getpid(), ()))
    yield
    assert set(children_of().get(os.getpid(), ())) <= before


def _is_gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def test_an_end_is_reported_with_what_was_printed() -> None:
    told: list[bytes] = []
    found = try_command(_python("print('bye'); raise SystemExit(3)"), tell=told.append)
    assert (found.exit_code, found.signal, found.output) == (3, None, "bye\n")
    assert b"".join(told) == b"bye\n"
    assert found.took_s < 5


def test_a_traceback_is_in_the_output() -> None:
    found = try_command(_python("import no_such_module_here"))
    assert found.exit_code == 1
    assert "No module named 'no_such_module_here'" in found.output


def test_a_text_is_for_the_shell(tmp_path: Path) -> None:
    found = try_command("pwd; echo $PORT; exit 4", cwd=str(tmp_path), environ={"PORT": "4321"})
    assert found.output.splitlines() == [str(tmp_path), "4321"]
    assert (found.exit_code, found.environ_port) == (4, 4321)


def test_a_missing_program_is_told_as_a_shell_would() -> None:
    told: list[bytes] = []
    found = try_command(["no-such-program-here", "dev"], tell=told.append)
    assert (found.exit_code, found.output) == (127, "no-such-program-here: command not found\n")
    assert told == [found.output.encode()]


def test_a_missing_directory_is_told(tmp_path: Path) -> None:
    found = try_command(["true"], cwd=str(tmp_path / "gone"))
    assert found.exit_code == 127
    assert "gone: No such file or directory" in found.output


def test_a_file_that_may_not_be_run(tmp_path: Path) -> None:
    file = tmp_path / "start"
    file.write_text("echo hello\n")
    assert try_command([str(file)]).exit_code == 126
    file.chmod(0o755)
    # Without "#!": every shell runs it, so do we.
    assert try_command([str(file)]).output == "hello\n"


def test_a_listener_ends_the_wait() -> None:
    found = try_command(_python(_LISTEN), give_s=20)
    assert found.exit_code is None
    assert found.output == f"listening {found.tcp_ports[0]}\n"
    assert found.took_s < 10


def test_a_unix_socket_counts(tmp_path: Path) -> None:
    path = str(tmp_path / "app.sock")
    code = (
        f"import socket, time; s = socket.socket(1); s.bind({path!r}); s.listen(); time.sleep(60)"
    )
    assert try_command(_python(code), give_s=20).unix_paths == (path,)


def test_is_up_may_want_another_port() -> None:
    asked: list[frozenset[int]] = []

    def is_up(ports: frozenset[int]) -> bool:
        asked.append(ports)
        return False

    found = try_command(_python(_LISTEN), give_s=1.0, is_up=is_up)
    assert frozenset(found.tcp_ports) in asked
    assert found.took_s >= 1.0


def test_who_ignores_sigterm_is_killed() -> None:
    code = """
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(os.getpid(), flush=True)
time.sleep(60)
"""
    found = try_command(_python(code), give_s=0.5)
    assert found.exit_code is None
    assert _is_gone(int(found.output))


def test_a_daemon_that_forked_twice_is_found_and_ended() -> None:
    code = f"""
import os, sys
if os.fork():
    os._exit(0)
os.setsid()
if os.fork():
    os._exit(0)
os.environ.clear()
print(os.getpid(), flush=True)
{_LISTEN}
"""
    found = try_command(_python(code), give_s=20)
    assert found.exit_code == 0
    assert found.tcp_ports
    assert _is_gone(int(found.output.split()[0]))


def test_a_child_in_another_group_is_ended() -> None:
    code = """
import subprocess, time
child = subprocess.Popen(["sleep", "60"], process_group=0)
print(child.pid, flush=True)
time.sleep(60)
"""
    found = try_command(_python(code), give_s=0.5)
    assert _is_gone(int(found.output))


def test_a_flood_is_heard_and_only_its_end_is_kept() -> None:
    heard = 0

    def tell(chunk: bytes) -> None:
        nonlocal heard
        heard += len(chunk)

    found = try_command("head -c 100000000 /dev/zero | tr '\\0' x; echo end", tell=tell)
    assert heard == 100_000_004
    assert KEPT_BYTES <= len(found.output) < KEPT_BYTES + 65_536
    assert found.output.endswith("xend\n")


def test_who_never_stops_printing_has_an_end() -> None:
    began_s = time.monotonic()
    found = try_command("yes", give_s=0.8)
    assert found.exit_code is None
    assert time.monotonic() - began_s < 5


def test_closed_output_is_no_end() -> None:
    code = "import os, time; os.close(1); os.close(2); time.sleep(0.4); os._exit(5)"
    assert try_command(_python(code)).exit_code == 5


def test_standard_input_is_empty() -> None:
    assert try_command(_python("print(repr(input()))")).exit_code == 1


def test_a_signal_is_named() -> None:
    found = try_command(_python("import signal; signal.raise_signal(11)"))
    assert (found.signal, found.exit_code) == (signal.SIGSEGV, 139)
    assert not found.was_oom_killed


def test_what_tell_raises_ends_the_command_too() -> None:
    pids: list[int] = []

    def tell(chunk: bytes) -> None:
        pids.append(int(chunk))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        try_command(
            _python("import os, time; print(os.getpid(), flush=True); time.sleep(60)"), tell=tell
        )
    assert _is_gone(pids[0])


def test_other_children_of_ours_are_left_alone() -> None:
    other = os.posix_spawn("/bin/sleep", ["sleep", "60"], {})
    handle = os.pidfd_open(other)
    try:
        try_command(["true"])
        assert not _is_gone(other)
    finally:
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)
        os.waitpid(other, 0)
