"""`homeport free`, as somebody at a terminal and as a script meets it."""

import json
import os
import pty
import select
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import CALL, DEADLINE_S, SERVER, Nursery, homeport, is_alive, nursery, until
from promises import is_root, needs

STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SERVER.replace(
    "signal.pause()", "while True: signal.pause()"
)
# It says when SIGTERM arrived, and stays.
DEAF = (
    "import signal; signal.signal(signal.SIGTERM, lambda *_: print('asked', flush=True))\n"
    + SERVER.replace("signal.pause()", "while True: signal.pause()")
)
# Nobody may be unable to read the Python that runs the tests: a rehearsal imports everything.
AS_NOBODY = """
import os, sys
from homeport.faces.cli.app import main
main([*sys.argv[1:], "--dry-run"])
os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""
# A server that runs `homeport free` on itself, as a web terminal would.
SELF = f"""
import socket, subprocess, sys
server = socket.create_server(("127.0.0.1", 0))
port = str(server.getsockname()[1])
call = {CALL!r}
done = subprocess.run([sys.executable, "-c", call, "free", port, "-yy"], capture_output=True)
print(done.returncode, flush=True)
print(done.stdout.decode().replace("\\n", " "), flush=True)
"""


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


@pytest.fixture
def redis(live: Nursery) -> tuple[int, int]:
    """The port and pid of a real redis."""
    path = Path("/usr/bin/redis-server")
    needs("redis", have=path.exists())
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        port: int = chosen.getsockname()[1]
    words = ["--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    server = live.run([path, *words], cwd=live.folder)
    until(lambda: listens(port), "redis listens")
    return port, server.pid


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def at_terminal(live: Nursery, words: list[str], typed: str) -> tuple[int, str]:
    """Run homeport on a terminal of its own, type an answer, return exit code and screen."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb+", buffering=0) as screen:
        child = live.run(
            [sys.executable, "-c", CALL, *words], stdin=theirs, stdout=theirs, stderr=theirs
        ).child
        os.close(theirs)
        screen.write(typed.encode())
        seen = b""
        while select.select([screen], [], [], DEADLINE_S)[0]:
            try:
                more = screen.read(4096)
            except OSError:  # EIO: nobody has the other end open any more. Source: pty(7).
                break
            if not more:
                break
            seen += more
    return child.wait(DEADLINE_S), seen.decode()


def test_without_a_terminal_the_plan_is_shown_and_nothing_done(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    done = homeport("free", str(port))
    assert done.returncode == 1
    assert f"pid {server.pid}" in done.stdout
    assert f"homeport free {port} --yes" in done.stdout
    assert server.is_running()


def test_a_dry_run_changes_nothing_and_is_fine(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    done = homeport("free", str(port), "--dry-run", "--yes", "--yes")
    assert done.returncode == 0
    assert "--dry-run" in done.stdout
    assert server.is_running()
    assert listens(port)


def test_yes_frees_it(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    done = homeport("free", f":{port}", "--yes")
    assert done.returncode == 0
    assert f":{port} is free." in done.stdout
    assert not is_alive(server.pid)


def test_the_json_says_what_was_planned_and_that_it_was_seen_gone(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    planned = json.loads(homeport("free", str(port), "--json").stdout)
    assert (planned["schema"], planned["port"], planned["freed"]) == (1, port, False)
    assert planned["outcome"] == "declined"
    assert {"action": "end", "pid": server.pid}.items() <= planned["plan"][0].items()
    assert {"what", "why"} <= planned["plan"][0].keys()
    done = homeport("free", str(port), "--json", "-y")
    assert done.returncode == 0
    assert json.loads(done.stdout)["freed"] is True


def test_a_terminal_is_asked_and_no_is_the_default(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    code, screen = at_terminal(live, ["free", str(port)], "\n")
    assert code == 1
    assert "End 1 process? [y/N]" in screen
    assert server.is_running()
    code, screen = at_terminal(live, ["free", str(port)], "y\n")
    assert code == 0
    assert f":{port} is free." in screen
    assert not is_alive(server.pid)


def test_a_database_wants_its_name_typed(live: Nursery, redis: tuple[int, int]) -> None:
    port, pid = redis
    code, screen = at_terminal(live, ["free", str(port), "--yes"], "y\n")
    assert code == 1
    assert "keeps data" in screen
    assert is_alive(pid)
    code, _ = at_terminal(live, ["free", str(port)], "redis-server\n")
    assert code == 0
    assert not is_alive(pid)


def test_a_script_says_yes_twice_to_a_database(redis: tuple[int, int]) -> None:
    port, pid = redis
    once = homeport("free", str(port), "--yes")
    assert once.returncode == 1
    assert "--yes --yes" in once.stdout
    assert is_alive(pid)
    assert homeport("free", str(port), "-yy").returncode == 0
    assert not is_alive(pid)


def test_several_ports_get_a_report_each(live: Nursery) -> None:
    one, other = live.python(SERVER), live.python(SERVER, name="other.py")
    ports = [one.number(), other.number()]
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        empty = chosen.getsockname()[1]
    done = homeport("free", *map(str, ports), str(empty), "--yes", "--json")
    assert done.returncode == 5
    body = json.loads(done.stdout)
    assert body["schema"] == 1
    assert [report["port"] for report in body["reports"]] == [*ports, empty]
    assert [report.get("freed") for report in body["reports"]] == [True, True, None]
    assert body["reports"][2]["error"]["code"] == "no-such-thing"


def test_nothing_there_names_the_nearest(live: Nursery) -> None:
    server = live.python(SERVER)
    near = server.number()
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        empty = chosen.getsockname()[1]
    done = homeport("free", str(empty))
    assert done.returncode == 5
    assert "nothing listens on port" in done.stderr
    assert "The nearest are" in done.stderr
    del near


@pytest.mark.parametrize("word", ["65536", "0", "abc", "-1", "80a", "٣", ""])
def test_what_is_no_port_is_a_matter_of_usage(word: str) -> None:
    done = homeport("free", "--", word)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr


def test_no_port_at_all_is_a_matter_of_usage() -> None:
    assert homeport("free").returncode == 2
    assert homeport("free", "3000", "--grace", "soon").returncode == 2


def test_one_that_ignores_sigterm_is_killed_after_the_grace(live: Nursery) -> None:
    server = live.python(STUBBORN)
    done = homeport("free", str(server.number()), "--yes", "--grace", "0.1")
    assert done.returncode == 0
    assert "killed" in done.stdout
    assert server.child.wait(10) == -signal.SIGKILL


def test_one_that_started_this_command_is_never_ended(live: Nursery) -> None:
    server = live.python(SELF)
    assert server.number() == 1
    assert "is an ancestor of this very command" in server.line()
    assert server.child.wait(10) == 0


def test_an_ordinary_user_cannot_end_roots_process(live: Nursery) -> None:
    needs("root", have=is_root())
    server = live.python(SERVER)
    port = server.number()
    words = ["free", str(port), "--yes", "--yes"]
    command = live.run([sys.executable, "-c", AS_NOBODY, *words])
    assert command.child.stdout is not None
    screen = command.child.stdout.read().decode()
    assert command.child.wait(DEADLINE_S) == 4
    assert f"sudo homeport free {port}" in screen
    assert server.is_running()


def test_ctrl_c_says_what_was_done_and_what_was_not(live: Nursery) -> None:
    one, other = live.python(DEAF), live.python(SERVER, name="other.py")
    ports = [str(one.number()), str(other.number())]
    command = live.run([sys.executable, "-c", CALL, "free", *ports, "--yes", "--grace", "20"])
    assert one.line() == "asked"
    command.child.send_signal(signal.SIGINT)
    assert command.child.stdout is not None
    screen = command.child.stdout.read().decode()
    assert command.child.wait(DEADLINE_S) == 1
    assert "was sent SIGTERM and still runs" in screen
    assert f"Not touched: :{ports[1]}" in screen
    assert one.is_running()
    assert other.is_running()


def test_the_help_says_what_ends_and_what_never_does() -> None:
    done = homeport("free", "--help")
    assert done.returncode == 0
    assert "Never: clients, your shell, pid 1." in done.stdout


def test_colours_are_for_terminals_only(live: Nursery) -> None:
    server = live.python(SERVER)
    port = str(server.number())
    assert "\x1b[" not in homeport("free", port).stdout
    assert "\x1b[" in homeport("free", port, "--color", "always").stdout


def test_the_reader_may_leave_early(live: Nursery) -> None:
    """`homeport free 3000 --yes | true` frees it all the same, and says so in its exit code."""
    server = live.python(SERVER)
    command = live.run([sys.executable, "-c", CALL, "free", str(server.number()), "--yes"])
    assert command.child.stdout is not None
    command.child.stdout.close()
    assert command.child.wait(DEADLINE_S) == 0
    assert not is_alive(server.pid)
