"""Home's life as a user sees it: up, found, guarded, taken port, crash, down."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from a_home import EVERYBODYS_PYTHON, AHome, a_home, free_port
from live import is_alive, until
from promises import is_root, needs

_NOBODY = 65_534


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AHome]:
    """A world without a home."""
    with a_home(tmp_path) as world:
        yield world


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AHome]:
    """A home for the tests that only ask."""
    with a_home(tmp_path_factory.mktemp("running")) as world:
        world.up()
        yield world


def send(pid: int, what: signal.Signals) -> None:
    handle = os.pidfd_open(pid)
    signal.pidfd_send_signal(handle, what)
    os.close(handle)


def test_up_says_where_and_every_command_finds_it(home: AHome) -> None:
    port = free_port()
    done = home.run("up", "--port", port)
    assert done.returncode == 0
    address, by_name = [word for word in done.stdout.split() if word.startswith("http")]
    assert address.startswith(f"http://127.0.0.1:{port}/?token=")
    assert by_name == f"http://NAME.localhost:{port}"
    again = home.run("up", "--json")
    assert again.returncode == 0
    assert json.loads(again.stdout)["page_url"] == address
    assert "running already" in json.loads(again.stdout)["notes"][0]
    seen = home.run("status", "--json")
    assert seen.returncode == 0
    facts = json.loads(seen.stdout)
    assert (facts["running"], facts["page_url"]) == (True, address)
    assert is_alive(facts["pid"])
    assert home.run("down").returncode == 0
    assert not is_alive(facts["pid"])
    assert not home.file.exists()


def test_without_a_home_the_commands_say_so(home: AHome) -> None:
    seen = home.run("status", "--json")
    assert (seen.returncode, json.loads(seen.stdout)["running"]) == (1, False)
    assert home.run("status").returncode == 1
    assert home.run("down").returncode == 0
    opened = home.run("open")
    assert (opened.returncode, "homeport up" in opened.stderr) == (5, True)


def test_home_answers_on_both_loopbacks_and_nowhere_else(running: AHome) -> None:
    port = running.facts["port"]
    bearer = {"Authorization": f"Bearer {running.facts['token']}"}
    for host in ("127.0.0.1", "[::1]", "localhost"):
        url = f"http://{host}:{port}/api/status"
        assert httpx.get(url, headers=bearer, trust_env=False).status_code == 200, host
    needs("ss", have=shutil.which("ss") is not None)
    ss = ["ss", "-Htln", f"sport = {port}"]
    seen = subprocess.run(ss, capture_output=True, text=True, check=True)
    assert sorted(line.split()[3] for line in seen.stdout.splitlines()) == [
        f"127.0.0.1:{port}",
        f"[::1]:{port}",
    ]


def test_what_home_writes_is_for_its_user_only(running: AHome) -> None:
    for place in ("run", "state"):
        folder = running.folder / place / "homeport"
        assert folder.stat().st_mode & 0o777 == 0o700
        for file in folder.iterdir():
            assert file.stat().st_mode & 0o077 == 0, file


def test_the_token_is_in_no_argument_and_no_log(running: AHome) -> None:
    token = running.facts["token"]
    httpx.get(f"{running.facts['url']}/api/x?token={token}", trust_env=False)
    running.get(f"/?token={token}")
    arguments = Path(f"/proc/{running.facts['pid']}/cmdline").read_bytes()
    assert token.encode() not in arguments
    assert token not in (running.folder / "state/homeport/home.log").read_text()


def test_strangers_get_nothing(running: AHome) -> None:
    bearer = ("Authorization", f"Bearer {running.facts['token']}")
    assert running.get("/api/services").status_code == 200
    assert running.get("/api/services", ("Accept", "*/*")).status_code == 401
    assert running.get("/", ("Accept", "text/html")).status_code == 401
    assert running.get("/api/services", bearer, ("Host", "evil.example")).status_code == 421
    assert (
        running.get("/api/services", bearer, ("Origin", "http://evil.example")).status_code == 403
    )
    assert running.get("/api/services", bearer, ("Origin", "null")).status_code == 403


def test_two_host_headers_are_refused_by_the_real_server(running: AHome) -> None:
    facts = running.facts
    request = (
        f"GET /api/status HTTP/1.1\r\nHost: 127.0.0.1:{facts['port']}\r\nHost: evil.example\r\n"
        f"Authorization: Bearer {facts['token']}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", facts["port"]), 5) as client:
        client.sendall(request.encode())
        assert client.makefile("rb").readline().split()[1] == b"400"


@pytest.mark.parametrize(
    ("with_cookie", "origin", "expected"),
    [
        (False, None, {b"401"}),
        (False, "http://127.0.0.1:{port}", {b"401"}),
        (True, "http://localhost:3000", {b"403"}),
        (True, None, {b"403"}),
        (True, "http://127.0.0.1:{port}", {b"101"}),
    ],
)
def test_a_websocket_is_for_our_own_page_only(
    running: AHome, *, with_cookie: bool, origin: str | None, expected: set[bytes]
) -> None:
    facts = running.facts
    lines = [
        "GET /_nicegui_ws/socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: 127.0.0.1:{facts['port']}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
    ]
    if with_cookie:
        login = running.get(f"/?token={facts['token']}", ("Accept", "text/html"))
        lines.append("Cookie: " + login.headers["set-cookie"].partition(";")[0])
    if origin is not None:
        lines.append("Origin: " + origin.format(port=facts["port"]))
    with socket.create_connection(("127.0.0.1", facts["port"]), 5) as client:
        client.sendall("".join(f"{line}\r\n" for line in (*lines, "")).encode())
        with client.makefile("rb") as answer:
            assert answer.readline().split()[1] in expected


def test_another_user_gets_nothing(running: AHome) -> None:
    needs("second-user", have=is_root() and EVERYBODYS_PYTHON is not None)
    port = running.facts["port"]
    cookie = running.get(f"/?token={running.facts['token']}", ("Accept", "text/html"))
    stolen = cookie.headers["set-cookie"].partition(";")[0]
    ask = (
        "import http.client, sys\n"
        f"c = http.client.HTTPConnection('127.0.0.1', {port})\n"
        "c.request('GET', '/api/status', headers={'Cookie': sys.argv[1]})\n"
        "print(c.getresponse().status)\n"
        f"try: open({str(running.file)!r})\n"
        "except PermissionError: print('kept out')\n"
    )
    seen = subprocess.run(
        [str(EVERYBODYS_PYTHON), "-I", "-c", ask, stolen],
        user=_NOBODY,
        group=_NOBODY,
        extra_groups=[],
        capture_output=True,
        text=True,
        check=False,
    )
    assert seen.stdout.split("\n")[:2] == ["401", "kept out"], seen.stderr
    assert running.get("/api/status", ("Cookie", stolen)).status_code == 200


def test_two_ups_at_once_make_one_home(home: AHome) -> None:
    port = free_port()
    both = [home.popen("up", "--port", port, "--json") for _ in range(2)]
    said = [child.communicate(timeout=25) for child in both]
    assert [child.returncode for child in both] == [0, 0], said
    pages = {json.loads(out)["page_url"] for out, _ in said}
    assert len(pages) == 1


def test_after_kill_9_the_next_up_works(home: AHome) -> None:
    first = home.up()
    send(first["pid"], signal.SIGKILL)
    until(lambda: not is_alive(first["pid"]), "the end of home")
    assert home.file.exists()
    assert home.run("status").returncode == 1
    port = int(first["url"].rpartition(":")[2])
    done = home.run("up", "--port", port, "--json")
    assert done.returncode == 0, done.stdout
    second = json.loads(done.stdout)
    assert second["url"] == first["url"]
    assert second["pid"] != first["pid"]


def test_a_port_that_was_asked_for_and_is_taken_is_a_conflict(home: AHome) -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        done = home.run("up", "--port", port)
    assert done.returncode == 6
    assert f"pid {os.getpid()}" in done.stderr
    assert not home.file.exists()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "0.0.0.0", "::"])
def test_from_a_taken_port_home_moves_on_and_says_so(home: AHome, host: str) -> None:
    first = free_port()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, first), family=family):
        start = (
            "from homeport.home.start import start\n"
            "from homeport.kit.wire import to_json\n"
            f"print(to_json(start(first_port={first})).decode())"
        )
        done = subprocess.run(
            [sys.executable, "-c", start], env=home.environment, capture_output=True, check=False
        )
    status = json.loads(done.stdout)
    # The next one, unless somebody else has that, too.
    assert first < int(status["url"].rpartition(":")[2]) < first + 10
    assert status["notes"][0].startswith(f"port {first} is taken by ")
    assert f"pid {os.getpid()}" in status["notes"][0]
    assert json.loads(home.run("status", "--json").stdout)["notes"] == status["notes"]


def test_in_the_foreground_a_supervisor_ends_it_by_sigterm(home: AHome) -> None:
    child = home.popen("up", "--foreground", "--port", free_port())
    try:
        assert child.stdout is not None
        said = child.stdout.readline()
        assert home.facts["pid"] == child.pid
        assert home.facts["url"] in said
        assert home.facts["token"] not in said
        child.send_signal(signal.SIGTERM)
        child.communicate(timeout=10)
        assert child.returncode == 0
        assert not home.file.exists()
    finally:
        child.kill()
        child.communicate()


def test_down_does_not_wait_for_open_pages(home: AHome) -> None:
    home.up()
    facts = home.facts
    with socket.create_connection(("127.0.0.1", facts["port"])) as client:
        client.sendall(f"GET /api/status HTTP/1.1\r\nHost: 127.0.0.1:{facts['port']}\r\n".encode())
        done = home.run("down", "--timeout", 10)
    assert done.returncode == 0
    assert "killed" not in done.stdout
    assert not is_alive(facts["pid"])


def test_a_home_that_hangs_is_killed_and_it_is_said(home: AHome) -> None:
    pid = home.up()["pid"]
    send(pid, signal.SIGSTOP)
    done = home.run("down", "--timeout", 0.2)
    assert (done.returncode, "killed" in done.stdout) == (0, True)
    assert not is_alive(pid)


def test_open_prints_an_address_that_works_once(running: AHome) -> None:
    done = running.run("open", env={"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"})
    assert done.returncode == 0
    address = done.stdout.strip()
    assert running.facts["token"] not in address
    assert httpx.get(address, trust_env=False).status_code == 303
    assert httpx.get(address, trust_env=False).status_code == 401


def test_a_home_that_dies_at_once_shows_its_last_words(home: AHome, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "uvicorn.py").write_text("raise RuntimeError('no server today')")
    done = home.run("up", "--port", free_port(), env={"PYTHONPATH": str(broken)})
    assert done.returncode == 8
    assert "no server today" in done.stderr
