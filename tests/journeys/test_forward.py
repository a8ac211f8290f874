"""Forwards as a user meets them: added, used, counted, taken away, with home gone in between."""

import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from a_home import AHome, a_home, free_port
from echo_servers import END, connected, echoing, exchange
from gateway_world import envoy_binary
from live import is_alive, until
from rooms_elsewhere import room

pytestmark = pytest.mark.timeout(90)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AHome]:
    """A home that runs, with the gateway in front."""
    envoy_binary()
    with a_home(tmp_path) as world:
        world.up()
        yield world


@pytest.fixture
def echo() -> Iterator[int]:
    with echoing() as listener:
        yield listener.getsockname()[1]


def ask(port: int) -> bytes:
    with connected(socket.AF_INET, ("127.0.0.1", port)) as client:
        return exchange(client, b"hello")


def kill(pid: int) -> None:
    handle = os.pidfd_open(pid)
    signal.pidfd_send_signal(handle, signal.SIGKILL)
    os.close(handle)


def row(home: AHome) -> dict[str, Any]:
    (found,) = json.loads(home.run("forward", "ls", "--json").stdout)["forwards"]
    assert isinstance(found, dict)
    return found


def test_from_add_to_rm(home: AHome, echo: int) -> None:
    port = free_port()
    done = home.run("forward", port, f"localhost:{echo}", "--name", "db")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("and is open\n")
    assert ask(port) == b"hello" + END
    until(lambda: row(home)["active"] == 0, "the connection is counted as gone")
    assert (row(home)["state"], row(home)["connections"]) == ("listening", 1)
    listed = json.loads(home.run("ls", "--json").stdout)["services"]
    assert port in [one["port"] for one in listed]
    assert home.run("forward", "rm", port).returncode == 0

    def is_closed() -> bool:
        try:
            return ask(port) == b""
        except OSError:
            return True

    until(is_closed, "nobody listens there any more")


def test_a_port_in_use_is_an_answer_of_no(home: AHome, echo: int) -> None:
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", free_port()))
        stranger.listen()
        port = stranger.getsockname()[1]
        done = home.run("forward", port, echo)
        assert (done.returncode, "is in use by" in done.stdout) == (1, True), done.stdout
        assert home.get("/api/status").status_code == 200
    until(lambda: row(home)["state"] == "listening", "it is open when the port is free")
    assert ask(port) == b"hello" + END


@pytest.mark.netns
def test_into_a_namespace_also_while_home_is_gone(home: AHome) -> None:
    port = free_port()
    with room() as blue:
        done = home.run("forward", port, f"ns/{blue.label}:{blue.port}")
        assert done.returncode == 0, done.stdout + done.stderr
        assert ask(port) == b"hello" + END
        relays = home.folder / "run" / "homeport" / "door" / "relays"
        # More than one where somebody else's namespace has an app at this moment.
        before = set(relays.iterdir())
        pid = home.facts["pid"]
        kill(pid)
        until(lambda: not is_alive(pid), "the end of home")
        assert ask(port) == b"hello" + END
        assert home.run("up").returncode == 0
        assert ask(port) == b"hello" + END
        assert before <= set(relays.iterdir())
        assert home.run("down").returncode == 0
        assert list(relays.iterdir()) == []
