"""Real TCP and UDP sockets come out of netlink as listeners and connections."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from ipaddress import ip_address

import pytest
from loopback import eventually, inode_of, port_of, tcp_pair

from homeport.model.address import Transport, plain
from homeport.model.sockets import Connection, Listener, State
from homeport.observe import sock_diag
from homeport.observe.inet_diag import read_inet_connections, read_inet_listeners
from homeport.observe.sock_diag import Diag

ALIVE = frozenset({State.ESTABLISHED, State.CLOSE_WAIT, State.FIN_WAIT2})


@pytest.fixture
def diag() -> Iterator[Diag]:
    with closing(sock_diag.open_diag()) as opened:
        yield opened


def _one(diag: Diag, bound: socket.socket) -> Listener:
    # Somebody else may have the same port over the other transport, so the inode decides.
    found = read_inet_listeners(diag, port=port_of(bound))
    return next(one for one in found if one.inode == inode_of(bound))


def _ends(diag: Diag, server: socket.socket) -> dict[int, Connection]:
    found = read_inet_connections(diag, ALIVE, port=port_of(server))
    return {one.inode: one for one in found}


@pytest.mark.parametrize(
    ("family", "host"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]
)
def test_a_tcp_listener(diag: Diag, family: socket.AddressFamily, host: str) -> None:
    with socket.create_server((host, 0), family=family, backlog=7) as server:
        one = _one(diag, server)
        assert one.inode == inode_of(server)
    assert (one.transport, one.host, one.path) == (Transport.TCP, ip_address(host), None)
    assert (one.accept_queue, one.backlog, one.uid) == (0, 7, os.getuid())
    assert one.cookie
    assert one.drops == 0
    assert one.interface is None
    assert one.namespace is None


def test_a_dual_stack_listener_says_so_and_a_v6_only_one_too(diag: Diag) -> None:
    address = ("::", 0)
    with (
        socket.create_server(address, family=socket.AF_INET6, dualstack_ipv6=True) as both,
        socket.create_server(address, family=socket.AF_INET6) as only,
    ):
        assert _one(diag, both).is_v6only is False
        assert _one(diag, only).is_v6only is True


def test_the_cookie_is_the_one_the_socket_knows(diag: Diag) -> None:
    so_cookie = 57  # asm-generic/socket.h
    with socket.create_server(("127.0.0.1", 0)) as server:
        own = server.getsockopt(socket.SOL_SOCKET, so_cookie, 8)
        assert _one(diag, server).cookie == int.from_bytes(own, sys.byteorder)


def test_clients_wait_in_the_accept_queue_and_are_turned_away_when_it_is_full(diag: Diag) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        clients = [socket.socket() for _ in range(6)]
        try:
            for client in clients:
                client.settimeout(0)
                client.connect_ex(server.getsockname())
            full = eventually(lambda: _one(diag, server), lambda one: bool(one.drops))
        finally:
            for client in clients:
                client.close()
    # The kernel admits one more than the backlog. Source: sk_acceptq_is_full.
    assert (full.accept_queue, full.backlog) == (2, 1)


@pytest.mark.parametrize(
    ("family", "host"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]
)
def test_a_udp_socket_that_is_bound_waits_and_one_that_is_connected_does_not(
    diag: Diag, family: socket.AddressFamily, host: str
) -> None:
    with (
        socket.socket(family, socket.SOCK_DGRAM) as server,
        socket.socket(family, socket.SOCK_DGRAM) as client,
    ):
        server.bind((host, 0))
        client.connect(server.getsockname()[:2])
        client.send(b"hello")
        one = _one(diag, server)
        connected = _ends(diag, server)[inode_of(client)]
    assert (one.transport, one.host, one.backlog) == (Transport.UDP, ip_address(host), None)
    assert one.accept_queue
    assert (connected.transport, connected.state) == (Transport.UDP, State.ESTABLISHED)
    assert connected.remote_host == one.host
    assert connected.idle_ms is None


def test_udp_drops_are_counted(diag: Diag) -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as server,
        socket.socket(type=socket.SOCK_DGRAM) as client,
    ):
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        server.bind(("127.0.0.1", 0))
        for _ in range(200):
            client.sendto(bytes(500), server.getsockname())
        assert _one(diag, server).drops


def test_both_ends_of_a_connection_with_what_the_kernel_measured(diag: Diag) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, accepted):
        client.sendall(b"x" * 1000)
        assert len(accepted.recv(1000, socket.MSG_WAITALL)) == 1000
        accepted.sendall(b"y" * 300)
        ends = _ends(diag, server)
        near, far = ends.pop(inode_of(client)), ends.pop(inode_of(accepted))
        assert near.local_port == client.getsockname()[1]
    assert (near.sent_bytes, far.received_bytes, far.sent_bytes) == (1000, 1000, 300)
    assert near.receive_queue_bytes == 300
    assert (near.local_port, near.remote_port) == (far.remote_port, far.local_port)
    assert near.state is far.state is State.ESTABLISHED
    assert near.rtt_us is not None
    assert near.idle_ms is not None
    assert near.retransmits == 0


def test_a_connection_nobody_accepted_has_no_inode(diag: Diag) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert {inode_of(client), 0} <= _ends(diag, server).keys()


def test_an_ipv4_client_of_a_dual_stack_server_keeps_the_mapped_address(diag: Diag) -> None:
    with (
        socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True) as server,
        socket.create_connection(("127.0.0.1", port_of(server))),
    ):
        accepted, _ = server.accept()
        with accepted:
            mine = _ends(diag, server)[inode_of(accepted)]
    assert mine.local_host is not None
    assert mine.local_host.version == 6
    assert str(plain(mine.local_host)) == "127.0.0.1"


def test_only_the_states_asked_for(diag: Diag) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, accepted):
        client.shutdown(socket.SHUT_WR)
        assert accepted.recv(1) == b""
        only = frozenset({State.CLOSE_WAIT})
        found = read_inet_connections(diag, only, port=port_of(server))
        assert inode_of(accepted) in {one.inode for one in found}
        assert {one.state for one in found} == {State.CLOSE_WAIT}
