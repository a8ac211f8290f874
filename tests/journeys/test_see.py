"""See: a developer asks what runs on this machine, on terminals wide and narrow, and in scripts."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery
from pty_program import on_terminal, without_colour

from homeport.faces.cli.measure import width

PROJECT = Path(__file__).parents[2]
HOMEPORT = [sys.executable, "-m", "homeport"]
LAUNCHER = [str(PROJECT / "bin" / "homeport")]
# DESIGN.md, section 3: what every entry of `ls --json` has at least.
CONTRACT = {
    "port", "transport", "addresses", "path", "exposed", "pid", "pids", "started_at", "process",
    "argv", "user", "project", "branch", "started_by", "container", "vm", "namespace", "product",
    "version", "framework", "protocol", "tls", "auth", "confidence", "evidence", "name", "url",
    "connections", "idle_s", "memory_bytes", "accept_queue", "backlog", "port_class",
}  # fmt: skip


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run homeport without a terminal."""
    return subprocess.run(
        [*HOMEPORT, *words],
        capture_output=True, text=True, check=False, timeout=25, env={**os.environ, **env},
    )  # fmt: skip


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


@pytest.fixture
def shop(servers: Nursery, tmp_path: Path) -> int:
    """Return the port of a server that runs in the project `shop`, on branch `cart`."""
    folder = tmp_path / "shop"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/cart\n")
    script = servers.script(SERVER, "server.py")
    return servers.run(["env", "CLAUDECODE=1", sys.executable, script], cwd=folder).number()


def test_ls_names_port_program_project_branch_and_who_started_it(shop: int) -> None:
    done = run("ls", str(shop))
    assert (done.returncode, done.stderr) == (0, "")
    title, row = done.stdout.splitlines()[:2]
    assert title.split()[:2] == ["PORT", "WHAT"]
    for words in (str(shop), "server.py", "shop", "cart", "claude", "127.0.0.1"):
        assert words in row
    assert str(shop) in run().stdout, "homeport alone is homeport ls"


def test_ls_json_keeps_the_contract(shop: int) -> None:
    done = run("ls", "--json")
    body = json.loads(done.stdout)
    assert done.stdout.count("\n") == 1, "one line where no person looks"
    assert body["schema"] == 1
    assert {"backend", "taken_at"} <= set(body)
    assert all(set(one) >= CONTRACT for one in body["services"])
    [mine] = [one for one in body["services"] if one["port"] == shop]
    assert mine["project"] == "shop"
    assert mine["branch"] == "cart"
    assert mine["transport"] == "tcp"
    assert mine["addresses"] == ["127.0.0.1"]
    assert mine["exposed"] is False


def test_why_tells_the_story(shop: int) -> None:
    done = run("why", str(shop))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{shop} is python server.py")
    assert "in project shop (branch cart), started by claude" in done.stdout
    assert "this machine only, over IPv4 only" in done.stdout
    assert f"homeport free {shop}" in done.stdout
    story = json.loads(run("why", str(shop), "--json").stdout)
    assert set(story) >= CONTRACT | {"schema", "ancestry", "source", "warnings", "clients"}
    assert story["port"] == shop
    assert story["source"]["name"] == "claude"


def test_why_shows_who_is_connected(shop: int) -> None:
    with socket.create_connection(("127.0.0.1", shop)):
        assert f"pid {os.getpid()}" in run("why", str(shop)).stdout


@pytest.mark.parametrize(
    ("target", "code", "words"),
    [
        ("65536", 2, "65535"),
        ("99999999999999999999", 2, "65535"),
        ("-1", 2, ""),
        ("no-such-thing-here", 5, "no-such-thing-here"),
    ],
)
def test_a_target_that_cannot_be_is_explained(target: str, code: int, words: str) -> None:
    done = run("why", target)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_listens_is_5_with_the_nearest(shop: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = run("why", str(port))
    assert done.returncode == 5
    assert f"nothing listens on port {port}" in done.stderr
    body = json.loads(run("why", str(port), "--json").stdout)
    assert body["error"]["code"] == "no-such-thing"


def test_wrong_filters_are_usage_errors() -> None:
    assert run("ls", "70000").returncode == 2
    assert run("ls", "colour=red").returncode == 2


def test_a_reader_that_stops_early_hears_no_complaint(shop: int) -> None:
    pipeline = f"{' '.join(HOMEPORT)} ls --all | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", pipeline], capture_output=True, text=True, check=True, timeout=25
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[0].split()[0] == "PORT"
    assert done.stdout.splitlines()[1] == "0"


def test_a_closed_pipe_is_quiet() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [*HOMEPORT, "ls"], stdout=closed, stderr=subprocess.PIPE, check=False, timeout=25
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_colour_only_where_wanted(shop: int) -> None:
    assert "\x1b" not in run("ls").stdout
    assert "\x1b" in run("ls", FORCE_COLOR="1").stdout
    assert "\x1b" in run("ls", "--color=always").stdout
    for env, has_colour in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        with on_terminal([*HOMEPORT, "ls"], env=env) as program:
            assert program.end() == 0
            assert ("\x1b[" in program.seen) is has_colour


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("words", [("ls", "--all"), ("why",), ("graph", "--all")])
def test_nothing_is_wider_than_the_terminal(shop: int, columns: int, words: tuple[str]) -> None:
    asked = (*words, str(shop)) if words == ("why",) else words
    with on_terminal([*HOMEPORT, *asked], columns=columns) as program:
        assert program.end() == 0
        lines = without_colour(program.seen).splitlines()
    assert lines
    assert max(width(one) for one in lines) <= columns


def test_forty_columns_still_say_port_and_project(shop: int) -> None:
    with on_terminal([*HOMEPORT, "ls", str(shop)], columns=40) as program:
        assert program.end() == 0
    row = without_colour(program.seen).splitlines()[1]
    assert str(shop) in row
    assert "shop" in row


def test_a_hostile_name_commands_nothing(servers: Nursery, tmp_path: Path) -> None:
    folder = tmp_path / "evil\x1b[2J\u202e"
    (folder / ".git").mkdir(parents=True)
    script = servers.script(SERVER, "\x1b]0;owned\x07.py")
    port = servers.run([sys.executable, script], cwd=folder).number()
    for words in (("ls", str(port)), ("why", str(port))):
        out = run(*words).stdout
        assert str(port) in out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_the_launcher_starts_the_same_program(shop: int) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for words, code in ((["ls", str(shop)], 0), (["why", "65536"], 2), (["--version"], 0)):
        done = subprocess.run(
            [*LAUNCHER, *words],
            capture_output=True, text=True, check=False, timeout=25,
            env={**os.environ, "PATH": path},
        )  # fmt: skip
        assert done.returncode == code
        assert "Traceback" not in done.stderr
    assert run("--version").stdout.startswith("homeport ")


def test_the_graph_shows_the_client_of_the_server(shop: int) -> None:
    with socket.create_connection(("127.0.0.1", shop)):
        tree = run("graph", str(shop))
        dot = run("graph", "--dot", str(shop))
        body = json.loads(run("graph", "--json", str(shop)).stdout)
    assert tree.returncode == 0
    assert f":{shop} " in tree.stdout
    assert f"pid {os.getpid()}" in tree.stdout
    assert dot.stdout.startswith("digraph homeport {")
    assert f'"pid:{os.getpid()}" -> ' in dot.stdout
    assert {"schema", "taken_at", "nodes", "edges"} <= set(body)
    assert any(one["port"] == shop for one in body["edges"])


def test_output_without_unicode_still_prints(shop: int) -> None:
    done = subprocess.run(
        [*HOMEPORT, "why", str(shop)],
        capture_output=True, check=False, timeout=25,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b"listens here" in done.stdout
