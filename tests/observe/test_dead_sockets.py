"""Socket files without anybody behind them, and those that only look like it."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Nursery, nursery
from promises import is_root, needs

from homeport.model.app_traces import DeadSocket
from homeport.observe.dead_sockets import find_dead_sockets

SERVES = """
import signal, socket
server = socket.socket(socket.AF_UNIX)
server.bind("app.sock")
server.listen()
print("up", flush=True)
signal.pause()
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def test_only_the_one_whose_server_is_gone_is_dead(started: Nursery, tmp_path: Path) -> None:
    app = started.run(["python3", "-c", SERVES], cwd=tmp_path)
    app.line()
    dead = tmp_path / "dead.sock"
    with socket.socket(socket.AF_UNIX) as gone:
        gone.bind(str(dead))
    found = find_dead_sockets((str(tmp_path / "app.sock"), str(dead)))
    assert found == (DeadSocket(path=str(dead)),)
    assert find_dead_sockets(()) == ()


def test_datagram_sockets_and_those_that_will_listen_are_alive(tmp_path: Path) -> None:
    log, soon = str(tmp_path / "log"), str(tmp_path / "soon")
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one,
        socket.socket(socket.AF_UNIX) as two,
    ):
        one.bind(log)
        two.bind(soon)
        assert find_dead_sockets((log, soon)) == ()


def test_a_server_in_another_network_namespace_is_alive(started: Nursery, tmp_path: Path) -> None:
    can = is_root() and subprocess.run(["unshare", "-n", "true"], check=False).returncode == 0
    needs("netns", have=can)
    app = started.run(["unshare", "-n", sys.executable, "-c", SERVES], cwd=tmp_path)
    app.line()
    assert find_dead_sockets((str(tmp_path / "app.sock"),)) == ()
