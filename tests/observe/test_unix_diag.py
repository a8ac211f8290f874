"""Real AF_UNIX sockets of every kind come out of netlink."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from loopback import inode_of

from homeport.model.address import Transport
from homeport.model.sockets import Listener
from homeport.observe import sock_diag
from homeport.observe.sock_diag import Diag
from homeport.observe.unix_diag import (
    count_unix_connections,
    read_unix_connections,
    read_unix_listeners,
)


@pytest.fixture
def diag() -> Iterator[Diag]:
    with closing(sock_diag.open_diag()) as opened:
        yield opened


def _listener(diag: Diag, bound: socket.socket) -> Listener | None:
    inode = inode_of(bound)
    return next((one for one in read_unix_listeners(diag) if one.inode == inode), None)


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_SEQPACKET])
def test_a_listener_with_a_path(diag: Diag, tmp_path: Path, kind: socket.SocketKind) -> None:
    path = tmp_path / "an app.sock"
    with (
        socket.socket(socket.AF_UNIX, kind) as server,
        socket.socket(socket.AF_UNIX, kind) as client,
    ):
        server.bind(str(path))
        assert _listener(diag, server) is None, "bound is not yet listening"
        server.listen(5)
        client.connect(str(path))
        one = _listener(diag, server)
    assert one is not None
    assert (one.transport, one.host, one.port, one.path) == (Transport.UNIX, None, 0, str(path))
    assert (one.accept_queue, one.backlog, one.uid) == (1, 5, os.getuid())
    assert one.cookie


def test_an_abstract_name_begins_with_an_at_sign(diag: Diag) -> None:
    name = f"homeport-{uuid4()}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0{name}")
        server.listen()
        one = _listener(diag, server)
    assert one is not None
    assert one.path == f"@{name}"


def test_a_datagram_socket_with_a_path_waits_for_clients_like_dev_log(
    diag: Diag, tmp_path: Path
) -> None:
    path = tmp_path / "log"
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as nameless,
    ):
        log.bind(str(path))
        client.bind("")
        client.connect(str(path))
        nameless.bind("")
        one = _listener(diag, log)
        assert _listener(diag, client) is None
        assert _listener(diag, nameless) is None, "the kernel picked its name"
        ends = {end.inode: end for end in read_unix_connections(diag)}
        assert ends[inode_of(client)].peer_inode == inode_of(log)
    assert one is not None
    assert (one.path, one.backlog) == (str(path), None)


def test_the_two_ends_of_a_connection_know_each_other(diag: Diag, tmp_path: Path) -> None:
    path = str(tmp_path / "app.sock")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)
        before = {one.inode: one for one in read_unix_connections(diag)}
        assert before[inode_of(client)].peer_inode is None, "not accepted yet"
        accepted, _ = server.accept()
        with accepted:
            client.sendall(b"hello")
            ends = {one.inode: one for one in read_unix_connections(diag)}
            near, far = ends[inode_of(client)], ends[inode_of(accepted)]
            assert (near.peer_inode, far.peer_inode) == (inode_of(accepted), inode_of(client))
            assert count_unix_connections(diag)[path] == 1
    assert (near.path, far.path) == (None, path)
    assert far.receive_queue_bytes > 0


def test_a_socketpair(diag: Diag) -> None:
    left, right = socket.socketpair()
    with left, right:
        ends = {one.inode: one for one in read_unix_connections(diag)}
        assert ends[inode_of(left)].peer_inode == inode_of(right)
        assert ends[inode_of(left)].uid == os.getuid()
