"""The whole machine at once: here, in other namespaces, captured."""

import ctypes
import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from uuid import uuid4

import pytest
from loopback import (
    NOBODY,
    elsewhere,
    eventually,
    in_child,
    inode_of,
    may_unshare,
    namespace_inode,
    port_of,
    tcp_pair,
)
from promises import is_root, needs

from homeport.model.sockets import Listener, State
from homeport.observe.sockets import (
    read_connections,
    read_listeners,
    read_traffic,
    see_listeners,
)

SMALL = Path(__file__).parents[1] / "machines/small"


def _mine(server: socket.socket) -> Listener:
    return next(one for one in read_listeners() if one.inode == inode_of(server))


def test_a_listener_here_has_no_namespace(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as unix,
    ):
        unix.bind(str(tmp_path / "app.sock"))
        unix.listen()
        assert _mine(server).namespace is None
        assert _mine(unix).path == str(tmp_path / "app.sock")
        port = port_of(server)
        assert {one.port for one in read_listeners(namespaces=False, port=port)} == {port}


def test_traffic_here() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server):
        one = _mine(server)
        assert read_traffic([one])[one.inode].connections == 1
    assert read_traffic([]) == {}


def test_time_wait_is_left_out_unless_asked_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = port_of(server)
        with tcp_pair(server) as (client, accepted):
            client.close()
            assert accepted.recv(1) == b""
        every = frozenset(State)
        waits = read_connections(port, namespaces=False, states=every)
        assert State.TIME_WAIT in {one.state for one in waits}
        found = read_connections(port, namespaces=False)
        assert State.TIME_WAIT not in {one.state for one in found}


def _serve() -> tuple[object, int]:
    """Listen, have one accepted and one waiting connection, and say on which port."""
    server = socket.create_server(("127.0.0.1", 0))
    clients = [socket.create_connection(server.getsockname()) for _ in range(2)]
    unix = socket.socket(socket.AF_UNIX)
    unix.bind(f"\0homeport-{os.getpid()}")
    unix.listen()
    return (server, clients, unix, server.accept()), port_of(server)


@pytest.mark.netns
def test_another_namespace_with_traffic_and_unix_sockets() -> None:
    needs("netns", have=may_unshare())
    with elsewhere(_serve) as (pid, port):
        label = str(namespace_inode(pid))
        seen = [one for one in read_listeners() if one.namespace == label]
        traffic = read_traffic(seen)
        connections = [one for one in read_connections(port) if one.namespace == label]
        assert not [one for one in read_listeners(namespaces=False) if one.namespace]
    tcp = next(one for one in seen if one.port == port)
    assert (tcp.accept_queue, tcp.backlog is not None) == (1, True)
    assert f"@homeport-{pid}" in {one.path for one in seen}
    assert (traffic[tcp.inode].connections, traffic[tcp.inode].waiting) == (1, 1)
    assert len(connections) == 4
    assert len([one for one in connections if one.inode == 0]) == 1


@pytest.mark.netns
def test_another_namespace_seen_by_an_ordinary_user() -> None:
    needs("netns", have=may_unshare())
    needs("root", have=is_root())

    # On a busy machine with many namespaces ours may be one that is left out at first.
    def in_that_namespace() -> list[Listener]:
        return [one for one in read_listeners() if one.port == port and one.namespace]

    def look() -> bytes:
        mine = eventually(in_that_namespace, bool)
        traffic = read_traffic(mine)[mine[0].inode]
        many = [one for one in read_connections(port) if one.namespace == mine[0].namespace]
        facts = (mine[0].namespace, mine[0].accept_queue, traffic.connections, traffic.waiting)
        return repr((*facts, len(many))).encode()

    with elsewhere(_serve) as (pid, port):
        answer = in_child(look, uid=NOBODY)
    assert answer.decode() == repr((f"pid:{pid}", 1, 1, 1, 4))


@pytest.fixture
def named() -> Iterator[str]:
    needs("ip", have=which("ip") is not None)
    name = f"homeport-{uuid4().hex[:8]}"
    made = subprocess.run(["ip", "netns", "add", name], check=False, capture_output=True, text=True)
    needs("netns", have=made.returncode == 0, why=made.stderr)
    yield name
    subprocess.run(["ip", "netns", "del", name], check=True)


@pytest.mark.netns
def test_a_socket_of_ours_in_a_named_namespace_without_processes(named: str) -> None:
    opened: list[socket.socket] = []

    def listen_there() -> None:
        with Path("/run/netns", named).open("rb") as handle:
            assert ctypes.CDLL(None).setns(handle.fileno(), 0x40000000) == 0
        opened.append(socket.create_server(("127.0.0.1", 0)))

    thread = threading.Thread(target=listen_there)
    thread.start()
    thread.join()
    with opened[0] as server:
        (found,) = [one for one in read_listeners() if one.inode == inode_of(server)]
    assert found.namespace == named


@pytest.mark.netns
def test_an_ordinary_user_is_told_what_could_not_be_seen(named: str) -> None:
    needs("root", have=is_root())

    def look() -> bytes:
        notes = eventually(
            lambda: " ".join(see_listeners().notes), lambda text: "run as root" in text
        )
        return notes.encode()

    assert b"could not be read" in in_child(look, uid=NOBODY)
    assert not [one for one in see_listeners().listeners if one.namespace == named]


def test_a_captured_machine_with_its_container() -> None:
    seen = read_listeners(SMALL)
    assert {(one.port, one.namespace is None) for one in seen if one.port} == {
        (5173, True),
        (3000, True),
        (8080, True),
        (5353, True),
        (5354, True),
        (80, False),
    }
    here = {one.port: one for one in read_listeners(SMALL, namespaces=False)}
    assert 80 not in here
    traffic = read_traffic(seen, SMALL)
    assert (traffic[here[5173].inode].connections, traffic[here[5173].inode].waiting) == (1, 1)
    assert traffic[here[8080].inode].connections == 2, "dual stack: v4 and v6"
    assert {one.remote_port for one in read_connections(5353, SMALL)} == {5353}
    assert [one.port for one in read_listeners(SMALL, port=80)] == [80]
