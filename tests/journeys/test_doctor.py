"""Doctor: somebody cannot reach or start something, asks, and gets the one cause with its fix."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Nursery, nursery, until
from loopback import port_of
from pty_program import on_terminal, without_colour

from homeport.faces.cli.measure import width

HOMEPORT = [sys.executable, "-m", "homeport"]
# DESIGN.md, section 3.
CONTRACT = {"schema", "target", "healthy", "causes", "checked"}
CAUSE = {"code", "what", "evidence", "fix", "confidence"}
WEB = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"hi")
    def log_message(self, *words): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


def run(*words: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run homeport without a terminal."""
    return subprocess.run(
        [*HOMEPORT, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=25,
        cwd=cwd,
        env={**os.environ, **env},
    )


def diagnosis(*words: str, cwd: Path | None = None, **env: str) -> dict[str, object]:
    """Return what doctor --json says; the exit code must agree with it."""
    done = run("doctor", *words, "--json", cwd=cwd, **env)
    body = json.loads(done.stdout)
    assert isinstance(body, dict)
    assert set(body) >= CONTRACT, done.stderr
    assert done.returncode == (0 if body["healthy"] else 1)
    for cause in body["causes"]:
        assert set(cause) >= CAUSE
        assert cause["evidence"]
        assert cause["fix"]
    return body


def first_code(body: dict[str, object]) -> str | None:
    """Return the answer."""
    causes = body["causes"]
    assert isinstance(causes, list)
    return causes[0]["code"] if causes else None


def free_port() -> int:
    """Return a port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return port_of(server)


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def test_a_healthy_app_is_called_healthy_with_what_was_checked(servers: Nursery) -> None:
    port = servers.python(WEB).number()
    body = diagnosis(f"http://127.0.0.1:{port}/")
    assert body["healthy"] is True
    assert body["causes"] == []
    checked = body["checked"]
    assert isinstance(checked, list)
    assert {"loopback", "listener", "connect", "ask"} <= {one["name"] for one in checked}
    shown = run("doctor", str(port)).stdout
    assert shown.startswith(f"✓ {port} answers as it should")


def test_nobody_there(tmp_path: Path) -> None:
    port = free_port()
    body = diagnosis(f"127.0.0.1:{port}", cwd=tmp_path)
    assert first_code(body) == "not-listening"
    assert body["schema"] == 1
    assert body["target"] == f"127.0.0.1:{port}"


def test_the_other_ip_version(servers: Nursery, tmp_path: Path) -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
        body = diagnosis(f"127.0.0.1:{port_of(server)}", cwd=tmp_path)
    assert first_code(body) == "ipv6-only"


def test_a_stopped_server_is_found_without_waiting_for_it(servers: Nursery) -> None:
    started = servers.python(WEB)
    port = started.number()
    descriptor = os.pidfd_open(started.pid)
    try:
        signal.pidfd_send_signal(descriptor, signal.SIGSTOP)
        body = diagnosis(f"http://127.0.0.1:{port}/")
        assert first_code(body) == "process-stopped"
    finally:
        signal.pidfd_send_signal(descriptor, signal.SIGCONT)
        os.close(descriptor)


def test_https_asked_of_plain_http(servers: Nursery) -> None:
    port = servers.python(WEB).number()
    assert first_code(diagnosis(f"https://127.0.0.1:{port}/")) == "plaintext-expected"


def test_a_dead_proxy_in_the_environment(servers: Nursery) -> None:
    port, dead = servers.python(WEB).number(), free_port()
    url = f"http://127.0.0.1:{port}/"
    proxy = f"http://127.0.0.1:{dead}"
    assert first_code(diagnosis(url, http_proxy=proxy, no_proxy="", NO_PROXY="")) == "proxy-env"
    exempt = diagnosis(url, http_proxy=proxy, no_proxy="localhost,127.0.0.1", NO_PROXY="")
    assert exempt["healthy"] is True


def test_a_socket_file_without_a_server(tmp_path: Path) -> None:
    path = tmp_path / "app.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
    assert first_code(diagnosis(str(path), cwd=tmp_path)) == "stale-unix-socket"
    assert first_code(diagnosis(f"unix:{path}x", cwd=tmp_path)) == "not-listening"


def test_the_port_is_taken_when_an_app_wants_to_start(servers: Nursery, tmp_path: Path) -> None:
    started = servers.python(WEB)
    port = started.number()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    body = diagnosis(f"127.0.0.1:{port}", "--intent", "start", cwd=elsewhere)
    assert first_code(body) == "port-in-use"
    assert f"pid {started.pid}" in json.dumps(body)
    free = diagnosis(f"127.0.0.1:{free_port()}", "--intent", "start", cwd=elsewhere)
    assert free["healthy"] is True


def test_a_symptom_file_brings_log_and_command(tmp_path: Path) -> None:
    log = tmp_path / "dev.log"
    log.write_text(
        "Traceback (most recent call last):\n"
        '  File "app.py", line 1, in <module>\n'
        "ModuleNotFoundError: No module named 'shopkit'\n"
    )
    symptom = tmp_path / "symptom.json"
    symptom.write_text(
        json.dumps(
            {
                "target": f"127.0.0.1:{free_port()}",
                "project": str(tmp_path),
                "log": str(log),
                "start_cmd": ["python3", "app.py"],
                "user_report": "connection refused",
            }
        )
    )
    body = diagnosis("--symptom", str(symptom))
    assert first_code(body) == "missing-dependency"
    assert "shopkit" in json.dumps(body)


def test_a_command_is_run_and_its_failure_explained(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import shopkit_that_is_not_there\n")
    done = run("doctor", "--", sys.executable, "app.py", cwd=tmp_path)
    assert done.returncode == 1
    assert "missing-dependency" in done.stdout
    assert "ModuleNotFoundError" in done.stderr, "what the command prints is shown"


def test_a_command_that_starts_is_ended_again(tmp_path: Path) -> None:
    script = tmp_path / "server.py"
    script.write_text(WEB)
    done = run("doctor", "--json", "--", sys.executable, str(script))
    assert done.returncode == 0, done.stdout
    assert "listens on" in done.stdout
    until(lambda: str(script).encode() not in _command_lines(), "the server has ended")


def _command_lines() -> bytes:
    lines = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                lines.append((folder / "cmdline").read_bytes())
            except OSError:
                continue
    return b"".join(lines)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("localhost:619009", "there is no port 619009"),
        ("localhost:0", "port 0"),
        ("localhost:http", "a port is a number"),
        ("[::1", "]"),
        ("a b:80", "no name"),
    ],
)
def test_what_can_be_no_address_is_explained_kindly(target: str, words: str) -> None:
    done = run("doctor", target)
    assert done.returncode == 2
    assert words in done.stderr
    assert len(done.stderr.splitlines()) > 1, "with a hint"


def test_another_machine_is_never_connected_to() -> None:
    body = diagnosis("192.0.2.77:80")
    assert first_code(body) == "address-not-available"
    assert "this machine" in json.dumps(body)


def test_bad_questions_have_their_exit_codes(tmp_path: Path) -> None:
    assert run("doctor").returncode == 2
    assert run("doctor", "--symptom", str(tmp_path / "none.json")).returncode == 2
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    assert run("doctor", "--symptom", str(broken)).returncode == 3
    assert run("doctor", "nothing-is-called-this").returncode == 5


def test_it_fits_the_terminal() -> None:
    port = free_port()
    for columns in (80, 40):
        argv = [*HOMEPORT, "doctor", f"127.0.0.1:{port}", "--project", "/nonexistent"]
        with on_terminal(argv, columns=columns) as program:
            assert program.end() == 1
        *progress, answer = program.seen.split("\r\x1b[K")
        lines = without_colour(answer).splitlines()
        assert any("not-listening" in line for line in lines)
        assert max(width(line) for line in (*lines, *progress)) <= columns


def test_help_has_examples() -> None:
    shown = run("doctor", "--help").stdout
    assert "homeport doctor -- npm run dev" in shown
    assert "Exit codes" in shown


def test_each_cause_has_a_page_in_the_terminal() -> None:
    done = run("doctor", "--explain", "ipv6-only")
    assert done.returncode == 0
    assert done.stdout.startswith("The server listens on IPv6 only (ipv6-only)")
    assert json.loads(run("doctor", "--explain", "ipv6-only", "--json").stdout)["why"]
    missing = run("doctor", "--explain", "ipv6onl")
    assert missing.returncode == 5
    assert "ipv6-only" in missing.stderr
