"""The front door as a user sees it: apps by name, whatever happens to gateway, home and files."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from a_home import AHome, a_home, free_port
from gateway_world import envoy_binary
from live import Nursery, Started, is_alive, nursery, until

_APP = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        body = sys.argv[2].encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_):
        pass
class Server(http.server.ThreadingHTTPServer):
    allow_reuse_address = True
server = Server(("127.0.0.1", int(sys.argv[1])), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AHome]:
    """A home that runs, with the gateway in front."""
    envoy_binary()
    with a_home(tmp_path) as world:
        world.up()
        yield world


def app(processes: Nursery, text: str, port: int = 0) -> tuple[Started, int]:
    started = processes.run([sys.executable, "-c", _APP, str(port), text])
    return started, started.number()


def get(home: AHome, name: str, path: str = "/") -> httpx.Response:
    facts = home.facts
    return httpx.get(
        f"{facts['url']}{path}",
        headers={"Host": f"{name}.localhost:{facts['port']}"},
        timeout=20,
        trust_env=False,
    )


def is_served(home: AHome, name: str, text: str) -> bool:
    try:
        answer = get(home, name)
    except httpx.TransportError:
        return False
    return (answer.status_code, answer.text) == (200, text)


def gateway(home: AHome) -> dict[str, Any]:
    found = json.loads(home.run("status", "--json").stdout)["gateway"]
    assert isinstance(found, dict)
    return found


def kill(pid: int) -> None:
    handle = os.pidfd_open(pid)
    signal.pidfd_send_signal(handle, signal.SIGKILL)
    os.close(handle)


def test_an_app_is_served_by_its_name(home: AHome, processes: Nursery) -> None:
    _, port = app(processes, "the shop")
    assert home.run("route", "add", "shop", port).returncode == 0
    until(lambda: is_served(home, "shop", "the shop"), "the shop by its name")
    assert get(home, "cart.shop").text == "the shop"
    facts = gateway(home)
    assert (facts["running"], facts["engine"]) == (True, "envoy")
    assert facts["version"].count(".") == 2


def test_a_server_gets_a_name_by_itself_and_keeps_it(home: AHome, processes: Nursery) -> None:
    project = home.folder / "blue-shop"
    project.mkdir()
    (project / "package.json").write_text('{"name": "blue-shop"}')
    server = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1"]
    first = processes.run([*server, str(free_port())], cwd=project)
    until(lambda: get(home, "blue-shop").status_code == 200, "the name of the project")
    kill(first.pid)
    until(lambda: get(home, "blue-shop").status_code != 200, "the end of the server")
    # On another port it is followed.
    processes.run([*server, str(free_port())], cwd=project)
    until(lambda: get(home, "blue-shop").status_code == 200, "the name, on another port")


def test_a_killed_gateway_comes_back(home: AHome, processes: Nursery) -> None:
    _, port = app(processes, "still here")
    home.run("route", "add", "shop", port)
    until(lambda: is_served(home, "shop", "still here"), "the shop")
    before = gateway(home)["pid"]
    kill(before)
    until(lambda: is_served(home, "shop", "still here"), "the shop, by another gateway")
    assert gateway(home)["pid"] != before
    assert home.get("/api/status").status_code == 200


def test_the_gateway_serves_on_without_home_and_the_next_one_takes_it_over(
    home: AHome, processes: Nursery
) -> None:
    _, port = app(processes, "still here")
    home.run("route", "add", "shop", port)
    until(lambda: is_served(home, "shop", "still here"), "the shop")
    facts, before = home.facts, gateway(home)["pid"]
    kill(facts["pid"])
    until(lambda: not is_alive(facts["pid"]), "the end of home")
    answer = httpx.get(
        facts["url"], headers={"Host": "shop.localhost"}, timeout=20, trust_env=False
    )
    assert (answer.status_code, answer.text) == (200, "still here")
    again = home.run("up", "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["url"] == facts["url"]
    assert gateway(home)["pid"] == before
    assert is_served(home, "shop", "still here")


def test_down_leaves_nothing_behind_even_when_home_was_killed(home: AHome) -> None:
    facts, pid = home.facts, gateway(home)["pid"]
    kill(facts["pid"])
    until(lambda: not is_alive(facts["pid"]), "the end of home")
    done = home.run("down")
    assert (done.returncode, "a gateway without a home was ended" in done.stdout) == (0, True)
    until(lambda: not is_alive(pid), "the end of the gateway")
    left = [one for one in (home.folder / "run").rglob("*") if one.is_socket()]
    assert left == []
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", facts["port"]), timeout=5)


def test_without_a_gateway_the_rest_goes_on_and_says_so(tmp_path: Path) -> None:
    with a_home(tmp_path) as world:
        done = world.run(
            "up", "--port", free_port(), "--json", env={"HOMEPORT_ENVOY": "/nowhere/envoy"}
        )
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        assert said["gateway"]["running"] is False
        assert any("/nowhere/envoy" in note for note in said["notes"])
        assert world.get("/api/services").status_code == 200


def test_a_gateway_that_does_not_start_leaves_the_page(tmp_path: Path) -> None:
    broken = tmp_path / "envoy"
    broken.write_text("#!/bin/sh\necho no gateway today >&2\nexit 3\n")
    broken.chmod(0o755)
    with a_home(tmp_path) as world:
        done = world.run("up", "--port", free_port(), "--json", env={"HOMEPORT_ENVOY": str(broken)})
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        assert any("no gateway today" in note for note in said["notes"])
        assert world.get("/api/services").status_code == 200


def test_a_broken_file_of_routes_changes_nothing(home: AHome, processes: Nursery) -> None:
    _, port = app(processes, "the shop")
    home.run("route", "add", "shop", port)
    until(lambda: is_served(home, "shop", "the shop"), "the shop")
    file = home.folder / "config/homeport/routes.json"
    whole = file.read_text()
    file.write_text(whole[:-4])
    until(
        lambda: any(
            "routes.json" in one for one in json.loads(home.run("status", "--json").stdout)["notes"]
        ),
        "a word about the broken file",
    )
    assert is_served(home, "shop", "the shop")
    file.write_text(whole)
    until(lambda: json.loads(home.run("status", "--json").stdout)["notes"] == [], "peace and quiet")


def test_a_request_waits_while_its_app_restarts(home: AHome, processes: Nursery) -> None:
    first, port = app(processes, "before")
    home.run("route", "add", "shop", port, "--hold")
    until(lambda: is_served(home, "shop", "before"), "the shop")
    kill(first.pid)
    facts = home.facts
    with socket.create_connection(("127.0.0.1", facts["port"]), timeout=20) as asking:
        asking.sendall(b"GET / HTTP/1.1\r\nHost: shop.localhost\r\nConnection: close\r\n\r\n")
        app(processes, "after", port)
        with asking.makefile("rb") as answer:
            whole = answer.read()
    assert whole.startswith(b"HTTP/1.1 200")
    assert whole.endswith(b"after")


def test_a_stranger_on_the_port_is_named_and_home_moves_on(
    tmp_path: Path, processes: Nursery
) -> None:
    envoy_binary()
    _, port = app(processes, "mine", free_port())
    with a_home(tmp_path) as world:
        taken = world.run("up", "--port", port)
        assert (taken.returncode, "is taken by" in taken.stderr) == (6, True)


def test_an_older_home_makes_room(home: AHome, processes: Nursery) -> None:
    _, port = app(processes, "still here")
    home.run("route", "add", "shop", port)
    until(lambda: is_served(home, "shop", "still here"), "the shop")
    before, pid = home.facts, gateway(home)["pid"]
    newer = [
        "-c",
        "import sys, homeport; homeport.__version__ = '99.0.0'; "
        "from homeport.home.start import start; print(start().notes)",
    ]
    done = subprocess.run(
        [sys.executable, *newer], env=home.environment, capture_output=True, text=True, check=True
    )
    assert "made room for 99.0.0" in done.stdout
    assert not is_alive(before["pid"])
    assert home.facts["url"] == before["url"]
    assert gateway(home)["pid"] == pid
    assert is_served(home, "shop", "still here")
