"""Real connections announce their end, with the bytes they carried."""

import socket
import sys
from collections.abc import Callable

import pytest
from loopback import NOBODY, eventually, in_child, port_of, tcp_pair
from promises import is_root, needs

from homeport.observe.destroy_events import ClosedConnection, DestroyEvents

SO_COOKIE = 57  # asm-generic/socket.h
FAMILIES = [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]


def _cookie(opened: socket.socket) -> int:
    return int.from_bytes(opened.getsockopt(socket.SOL_SOCKET, SO_COOKIE, 8), sys.byteorder)


def _collect(events: DestroyEvents) -> Callable[[], dict[int, ClosedConnection]]:
    seen: dict[int, ClosedConnection] = {}

    def read() -> dict[int, ClosedConnection]:
        seen.update((one.cookie, one) for one in events.pending())
        return seen

    return read


@pytest.mark.parametrize(("family", "host"), FAMILIES)
def test_a_closed_connection_tells_its_ports_and_bytes(
    family: socket.AddressFamily, host: str
) -> None:
    with DestroyEvents() as events:
        needs("destroy-events", have=events.is_available)
        with (
            socket.create_server((host, 0), family=family) as server,
            tcp_pair(server) as (client, accepted),
        ):
            cookie, port = _cookie(accepted), port_of(server)
            client_port = client.getsockname()[1]
            client.sendall(b"x" * 500)
            assert len(accepted.recv(500, socket.MSG_WAITALL)) == 500
            accepted.sendall(b"y" * 70)
            assert len(client.recv(70, socket.MSG_WAITALL)) == 70
        found = eventually(_collect(events), lambda seen: cookie in seen)[cookie]
    assert (found.local_port, found.remote_port) == (port, client_port)
    assert str(found.local_host) == str(found.remote_host) == host
    assert found.info is not None
    assert found.info.sent_bytes == 70
    # The kernel counts a FIN as a byte, and it may have come first.
    assert found.info.received_bytes in (500, 501)


def test_a_listener_and_a_client_nobody_accepted_have_no_counters() -> None:
    with DestroyEvents() as events:
        needs("destroy-events", have=events.is_available)
        with socket.create_server(("127.0.0.1", 0)) as server:
            cookie = _cookie(server)
        found = eventually(_collect(events), lambda seen: cookie in seen)[cookie]
    assert (found.remote_port, found.info) == (0, None)


def test_reading_never_waits() -> None:
    with DestroyEvents() as events:
        eventually(events.pending, lambda found: not found)


def test_a_limit_leaves_the_rest_for_later() -> None:
    with DestroyEvents() as events, socket.create_server(("127.0.0.1", 0)) as server:
        needs("destroy-events", have=events.is_available)
        for _ in range(5):
            with tcp_pair(server):
                pass
        eventually(lambda: events.pending(most=1), lambda found: len(found) == 1)
        eventually(lambda: events.pending(most=1), lambda found: len(found) == 1)


def test_a_closed_one_is_silent() -> None:
    events = DestroyEvents()
    events.close()
    events.close()
    assert not events.is_available
    assert events.fileno() == -1
    assert events.pending() == ()


def test_lost_events_are_counted() -> None:
    with DestroyEvents(receive_buffer_bytes=1) as events:
        needs("destroy-events", have=events.is_available)
        with socket.create_server(("127.0.0.1", 0)) as server:
            for _ in range(64):
                with tcp_pair(server):
                    pass
        eventually(lambda: (events.pending(), events.overruns)[1], lambda lost: lost > 0)


def test_an_ordinary_user_hears_of_it_too() -> None:
    needs("root", have=is_root())

    def listen() -> bytes:
        with DestroyEvents() as events, socket.create_server(("127.0.0.1", 0)) as server:
            with tcp_pair(server) as (_, accepted):
                cookie = _cookie(accepted)
            eventually(_collect(events), lambda seen: cookie in seen)
        return b"heard"

    with DestroyEvents() as events:
        needs("destroy-events", have=events.is_available)
    assert in_child(listen, uid=NOBODY) == b"heard"
