"""`homeport doctor --fix` and `--undo`, as somebody at a terminal and as a script meets them."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import CALL, SERVER, Nursery, homeport, is_alive, nursery, until
from loopback import in_child, may_unshare
from promises import is_root, needs
from pty_program import on_terminal, without_colour

WEB = """
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("Content-Length", "2"); self.end_headers()
        self.wfile.write(b"ok")
    do_HEAD = do_GET
    def log_message(self, *words): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""
# Runs the server, then each line of standard input as words for homeport, all in this world.
WORLD = f"""
import json, subprocess, sys
call, server = {CALL!r}, {WEB!r}
for command in json.loads(sys.argv[1]):
    subprocess.run(["sh", "-c", command], check=True)
child = subprocess.Popen([sys.executable, "-c", server], stdout=subprocess.PIPE, text=True)
port = child.stdout.readline().strip()
answers = []
try:
    for words in json.loads(sys.argv[2]):
        if isinstance(words, str):
            done = subprocess.run(["sh", "-c", words], capture_output=True, text=True)
        else:
            line = [word.replace("PORT", port) for word in words]
            done = subprocess.run(
                [sys.executable, "-c", call, *line],
                capture_output=True, text=True, stdin=subprocess.DEVNULL,
            )
        answers.append([done.returncode, done.stdout, done.stderr])
finally:
    child.kill()
    child.wait()
print(json.dumps(answers))
"""
Answer = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("SUDO_UID", raising=False)
    # The working directory is the app's project, and other tests run in this one.
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


@pytest.fixture
def stopped(live: Nursery) -> tuple[int, str]:
    """The pid and port of a web server that Ctrl-Z has stopped."""
    server = live.python(WEB)
    port = server.line()
    server.child.send_signal(signal.SIGSTOP)
    until(lambda: state(server.pid) == "T", "it is stopped")
    return server.pid, port


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def at_terminal(words: list[str], typed: str, *, asked: str = "[y/N]") -> tuple[int, str]:
    with on_terminal([sys.executable, "-c", CALL, *words], columns=100) as program:
        program.read_until(lambda seen: asked in seen, "it asks")
        program.type(typed)
        code = program.end()
        return code, without_colour(program.seen)


def in_world(commands: list[str], calls: list[list[str] | str], *unshare: str) -> list[Answer]:
    """Run `commands`, a web server and then `calls` in a world of their own."""
    done = subprocess.run(
        ["unshare", *unshare, sys.executable, "-c", WORLD, json.dumps(commands), json.dumps(calls)],
        capture_output=True,
        text=True,
        check=False,
        timeout=28,
    )
    assert done.returncode == 0, done.stderr
    return [(code, out, err) for code, out, err in json.loads(done.stdout)]


def test_it_asks_does_it_and_looks_again(stopped: tuple[int, str]) -> None:
    pid, port = stopped
    code, screen = at_terminal(["doctor", port, "--fix"], "y\r")
    assert code == 0
    for words in ("process-stopped", "send SIGCONT", "done", "answers as it should"):
        assert words in screen
    assert "homeport doctor --undo" in screen
    assert state(pid) != "T"
    undone = homeport("doctor", "--undo")
    assert undone.returncode == 0
    assert f"(pid {pid}) again" in undone.stdout
    until(lambda: state(pid) == "T", "it is stopped again")
    nothing = homeport("doctor", "--undo")
    assert nothing.returncode == 5
    assert "no fix to undo" in nothing.stderr


@pytest.mark.parametrize("typed", ["n\r", "\r", "\x03"])
def test_a_no_and_ctrl_c_change_nothing(stopped: tuple[int, str], typed: str) -> None:
    pid, port = stopped
    code, screen = at_terminal(["doctor", port, "--fix"], typed)
    assert code == 1
    assert "sent SIGCONT" not in screen
    assert state(pid) == "T"


def test_with_nobody_there_it_only_says_what_it_would_do(stopped: tuple[int, str]) -> None:
    pid, port = stopped
    done = homeport("doctor", port, "--fix")
    assert done.returncode == 1
    assert f"(pid {pid}), so that it runs again" in done.stdout
    assert "add --yes" in done.stdout
    assert state(pid) == "T"


def test_json_for_programs(stopped: tuple[int, str]) -> None:
    pid, port = stopped
    shown = homeport("doctor", port, "--fix", "--json")
    assert shown.returncode == 1
    assert json.loads(shown.stdout)["fixed"] is None
    assert state(pid) == "T"
    done = homeport("doctor", port, "--fix", "--yes", "--json")
    body = json.loads(done.stdout)
    assert (done.returncode, body["healthy"]) == (0, True)
    fixed = body["fixed"]
    assert (fixed["cause"], fixed["kind"]) == ("process-stopped", "continue")
    assert (fixed["helped"], fixed["still"]) == (True, None)
    assert fixed["undo"] == "homeport doctor --undo"
    undone = homeport("doctor", "--undo", "--json")
    assert str(pid) in json.loads(undone.stdout)["undone"]


def test_a_healthy_target_has_nothing_to_fix(live: Nursery) -> None:
    port = live.python(WEB).line()
    done = homeport("doctor", port, "--fix", "--yes")
    assert done.returncode == 0
    assert "answers as it should" in done.stdout
    assert "would" not in done.stdout


def test_what_is_for_a_person_to_do_is_said_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        port = str(chosen.getsockname()[1])
    done = homeport("doctor", port, "--fix", "--yes")
    assert done.returncode == 1
    assert "by hand" in done.stdout


def test_a_dead_socket_is_set_aside_and_something_else_is_still_wrong(tmp_path: Path) -> None:
    path = tmp_path / "app.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
    done = homeport("doctor", str(path), "--fix", "--yes")
    assert done.returncode == 1
    assert "That cause is gone. Still:" in done.stdout
    assert not path.exists()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        refused = homeport("doctor", "--undo")
    assert refused.returncode == 6
    assert "there is a new" in refused.stderr


def test_the_port_is_freed_by_the_rules_of_free(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.line()
    words = ["doctor", port, "--intent", "start", "--fix"]
    code, screen = at_terminal(words, "n\r")
    assert code == 1
    assert server.is_running()
    code, screen = at_terminal(words, "y\r")
    assert "cannot be undone" in screen
    assert server.child.wait(10)
    assert not is_alive(server.pid)
    assert (code, "could start there" in screen) == (0, True), screen


def test_lo_of_a_namespace_comes_up_and_goes_down() -> None:
    needs("netns", have=is_root() and may_unshare())
    fix = ["doctor", "127.0.0.1:PORT", "--fix", "--yes"]
    is_up = "ip link show lo | grep -q LOOPBACK,UP"
    answers = in_world([], [fix, is_up, ["doctor", "--undo"], is_up], "--net")
    assert [one[0] for one in answers] == [0, 0, 0, 1], answers
    assert "loopback-down" in answers[0][1]
    assert "took lo down" in answers[2][1]


def test_lo_of_a_namespace_gets_its_address() -> None:
    needs("netns", have=is_root() and may_unshare())
    world = ["ip link set lo up"]
    calls: list[list[str] | str] = [
        "ip addr del 127.0.0.1/8 dev lo",
        ["doctor", "127.0.0.1:PORT", "--fix", "--yes"],
        ["doctor", "--undo"],
        "ip addr show lo | grep -q 127.0.0.1",
    ]
    answers = in_world(world, calls, "--net")
    assert [one[0] for one in answers] == [0, 0, 0, 1], answers
    assert "loopback-address-missing" in answers[1][1]


def test_without_root_it_says_how_to_get_it(tmp_path: Path) -> None:
    needs("netns", have=is_root() and may_unshare())
    script = tmp_path / "as_nobody.py"
    script.write_text(AS_NOBODY)
    line = f"{sys.executable} {script}"
    ((code, out, err),) = in_world([], [line], "--net")
    assert code == 4, (out, err)
    assert "only root may bring lo up" in err
    assert "sudo homeport doctor 127.0.0.1:9 --fix --yes" in err


# Nobody may be unable to read the Python that runs the tests, so a rehearsal imports everything.
AS_NOBODY = """
import os, sys
from homeport.faces.cli.app import main
sys.argv = ["homeport", "doctor", "127.0.0.1:9", "--fix", "--yes"]
main(["doctor", "127.0.0.1:9", "--fix"])
os.environ["XDG_STATE_HOME"] = "/nowhere"
try:
    import coverage
    measured = coverage.Coverage.current()
    if measured is not None:
        # Nobody may not write where it keeps its figures.
        measured.stop(); measured.save()
except ImportError:
    pass
os.setgroups([]); os.setgid(65534); os.setuid(65534)
code = main(sys.argv[1:])
sys.stdout.flush(); sys.stderr.flush()
os._exit(code)
"""


def test_the_hosts_file_of_a_world_gets_its_line(tmp_path: Path) -> None:
    needs("netns", have=is_root() and may_unshare() and in_child(can_mount) == b"yes")
    before = Path("/etc/hosts").read_bytes()
    hosts, switch, etc = tmp_path / "hosts", tmp_path / "nsswitch.conf", tmp_path / "etc"
    etc.mkdir()
    hosts.write_text("10.0.0.1 db\n")
    switch.write_text("hosts: files\n")
    world = [
        "mount --make-rprivate /",
        # Not even the copy beside it may be made in the machine's own /etc.
        f"mount -t tmpfs tmpfs {etc} && cp -a /etc/. {etc} && mount --bind {etc} /etc",
        f"mount --bind {hosts} /etc/hosts",
        "ip link set lo up",
        f"mount --bind {switch} /etc/nsswitch.conf || true",
    ]
    calls: list[list[str] | str] = [
        ["doctor", "http://shop.test:PORT/", "--fix", "--yes", "--json"],
        "cat /etc/hosts",
        ["doctor", "--undo"],
        "cat /etc/hosts",
    ]
    answers = in_world(world, calls, "--net", "--mount")
    assert answers[0][1], answers
    body = json.loads(answers[0][1])
    assert body["fixed"]["kind"] == "hosts-entry", body
    assert (body["healthy"], body["fixed"]["helped"]) == (True, True)
    assert "127.0.0.1 shop.test\n" in answers[1][1]
    assert answers[3][1] == "10.0.0.1 db\n"
    assert Path("/etc/hosts").read_bytes() == before


def can_mount() -> bytes:
    done = subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True)
    return b"yes" if done.returncode == 0 else b"no"


def test_ctrl_c_while_it_looks_again_leaves_the_fix_to_be_undone(
    stopped: tuple[int, str],
) -> None:
    """What was done, and how to undo it, is said before the second look."""
    pid, port = stopped
    with on_terminal([sys.executable, "-c", CALL, "doctor", port, "--fix", "--yes"]) as program:
        program.read_until(lambda seen: "sent SIGCONT" in seen, "it is done")
        program.type("\x03")
        program.end()
    assert homeport("doctor", "--undo").returncode == 0
    until(lambda: state(pid) == "T", "it is stopped again")
