"""Connections are added up for the listener that accepted them, as fast as they were found."""

import socket
from collections.abc import Iterable
from contextlib import ExitStack, closing
from ipaddress import IPv4Address, ip_address

from hypothesis import given
from hypothesis import strategies as st
from loopback import eventually, inode_of, port_of, tcp_pair

from homeport.model.address import Host, Transport
from homeport.model.sockets import Connection, Listener, State, Traffic
from homeport.observe.sock_diag import open_diag
from homeport.observe.traffic import TrafficBook, count_by_diag, count_connections


def _listener(host: str, port: int, inode: int, *, is_v6only: bool | None = None) -> Listener:
    return Listener(
        transport=Transport.TCP,
        host=ip_address(host),
        port=port,
        path=None,
        inode=inode,
        cookie=None,
        uid=None,
        accept_queue=0,
        backlog=128,
        is_v6only=is_v6only,
    )


def _connection(
    host: Host, port: int, *, inode: int = 9, idle_ms: int | None = 5, state: int = 1
) -> Connection:
    return Connection(
        transport=Transport.TCP,
        state=State(state),
        local_host=host,
        local_port=port,
        remote_host=host,
        remote_port=1,
        inode=inode,
        cookie=None,
        uid=None,
        receive_queue_bytes=0,
        send_queue_bytes=0,
        idle_ms=idle_ms,
    )


def _who(listeners: Iterable[Listener], host: str) -> int | None:
    """Return the inode of the listener on port 80 that a connection at `host` counts for."""
    book = TrafficBook(listeners)
    count_connections([_connection(ip_address(host), 80)], book)
    found = [inode for inode, one in book.results().items() if one.connections]
    assert len(found) <= 1
    return found[0] if found else None


def test_an_exact_address_wins_over_the_wildcard() -> None:
    both = [_listener("0.0.0.0", 80, 1), _listener("127.0.0.1", 80, 2)]
    assert _who(both, "127.0.0.1") == 2
    assert _who(both, "127.0.0.2") == 1
    six = [_listener("::", 80, 1, is_v6only=True), _listener("::1", 80, 2)]
    assert _who(six, "::1") == 2
    assert _who(six, "fe80::1") == 1


def test_a_dual_stack_listener_takes_ipv4_and_a_v6_only_one_does_not() -> None:
    assert _who([_listener("::", 80, 1, is_v6only=False)], "::ffff:127.0.0.1") == 1
    assert _who([_listener("::", 80, 1, is_v6only=None)], "127.0.0.1") == 1
    assert _who([_listener("::", 80, 1, is_v6only=True)], "127.0.0.1") is None
    assert _who([_listener("::", 80, 1, is_v6only=True)], "::1") == 1


def test_ipv4_goes_to_the_ipv4_listener_where_there_is_one() -> None:
    both = [_listener("::", 80, 1, is_v6only=False), _listener("0.0.0.0", 80, 2)]
    assert _who(both, "127.0.0.1") == 2
    assert _who(both, "::ffff:127.0.0.1") == 1, "a mapped row belongs to an IPv6 socket"
    assert _who([_listener("0.0.0.0", 80, 2)], "::ffff:127.0.0.1") == 2
    assert _who([_listener("::ffff:127.0.0.1", 80, 3)], "127.0.0.1") == 3


def test_another_port_or_family_is_nobody_s() -> None:
    assert _who([_listener("127.0.0.1", 81, 1)], "127.0.0.1") is None
    assert _who([_listener("0.0.0.0", 80, 1)], "::1") is None


def test_twins_each_carry_the_total() -> None:
    book = TrafficBook([_listener("127.0.0.1", 80, 1), _listener("127.0.0.1", 80, 2)])
    count_connections([_connection(ip_address("127.0.0.1"), 80)] * 3, book)
    assert {one.connections for one in book.results().values()} == {3}


def test_only_what_the_server_still_has_open_counts() -> None:
    book = TrafficBook([_listener("127.0.0.1", 80, 1)])
    count_connections(
        (_connection(ip_address("127.0.0.1"), 80, state=state) for state in State), book
    )
    assert book.results()[1].connections == 2, "ESTABLISHED and CLOSE_WAIT"


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.one_of(st.none(), st.integers(0, 10_000))), max_size=30
    )
)
def test_the_sum(rows: list[tuple[int, int | None]]) -> None:
    book = TrafficBook([_listener("127.0.0.1", 80, 1)])
    count_connections(
        (
            _connection(IPv4Address("127.0.0.1"), 80, inode=inode, idle_ms=idle)
            for inode, idle in rows
        ),
        book,
    )
    idles = [idle for inode, idle in rows if inode and idle is not None]
    assert book.results()[1] == Traffic(
        connections=sum(inode != 0 for inode, _ in rows),
        waiting=sum(inode == 0 for inode, _ in rows),
        idle_ms=min(idles, default=None),
    )


def _count(*listeners: Listener) -> dict[int, Traffic]:
    book = TrafficBook(listeners)
    with closing(open_diag()) as diag:
        count_by_diag(diag, book)
    return book.results()


def test_accepted_and_waiting_connections_of_a_real_server() -> None:
    with ExitStack() as stack:
        server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        one = _listener("127.0.0.1", port_of(server), inode_of(server))
        assert _count(one)[one.inode] == Traffic(connections=0, waiting=0, idle_ms=None)
        for _ in range(3):
            stack.enter_context(tcp_pair(server))
        for _ in range(2):
            stack.enter_context(socket.create_connection(server.getsockname()))
        traffic = _count(one)[one.inode]
    assert (traffic.connections, traffic.waiting) == (3, 2)
    assert traffic.idle_ms is not None


def test_both_families_through_one_dual_stack_server() -> None:
    with ExitStack() as stack:
        server = stack.enter_context(
            socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)
        )
        one = _listener("::", port_of(server), inode_of(server), is_v6only=False)
        for host in ("127.0.0.1", "::1"):
            stack.enter_context(socket.create_connection((host, port_of(server))))
            stack.enter_context(server.accept()[0])
        assert _count(one)[one.inode].connections == 2


def test_idle_time_grows_until_data_moves() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, accepted):
        one = _listener("127.0.0.1", port_of(server), inode_of(server))

        def idle_ms() -> int:
            return _count(one)[one.inode].idle_ms or 0

        rested = eventually(idle_ms, lambda idle: idle >= 100)

        def idle_after_data() -> int:
            client.sendall(b"x")
            assert accepted.recv(1) == b"x"
            return idle_ms()

        assert eventually(idle_after_data, lambda idle: idle < rested) < rested


def test_the_client_end_on_this_machine_is_not_counted() -> None:
    with socket.create_server(("0.0.0.0", 0)) as server, tcp_pair(server):
        one = _listener("0.0.0.0", port_of(server), inode_of(server))
        assert _count(one)[one.inode].connections == 1
