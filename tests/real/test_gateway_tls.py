"""The real Envoy with TLS on the same port, with certificates on demand."""

import socket
from collections.abc import Iterator

import h2.connection
import h2.events
import pytest
from gateway_apps import text
from gateway_services import SecureDoor, secure_door, serving
from gateway_world import now_s, read_answer

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def door() -> Iterator[SecureDoor]:
    with secure_door() as door, serving(door.path, door.mint):
        yield door


def test_plain_and_tls_on_one_port(door: SecureDoor) -> None:
    assert door.world.get("shop.localhost").status == 200
    with door.secure("http/1.1") as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
        head = read_answer(connection).head()
    assert "x-forwarded-proto: https" in head
    assert "shop.localhost" in door.mint.asked


def test_a_certificate_is_asked_for_once(door: SecureDoor) -> None:
    for _ in range(3):
        begun_s = now_s()
        with door.secure("http/1.1"):
            pass
        assert now_s() - begun_s < 1.0
    assert door.mint.asked.count("shop.localhost") == 1


def test_a_client_that_names_no_host(door: SecureDoor) -> None:
    with door.secure("http/1.1", name=None) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert read_answer(connection).status == 200
    assert "127.0.0.1" in door.mint.asked


def test_http2_and_a_websocket_over_it(door: SecureDoor) -> None:
    with door.secure("h2", "http/1.1") as connection:
        assert connection.selected_alpn_protocol() == "h2"
        wire = h2.connection.H2Connection()
        wire.initiate_connection()
        rows = [(":scheme", "https"), (":authority", "shop.localhost")]
        wire.send_headers(1, [(":method", "GET"), (":path", "/"), *rows], end_stream=True)
        connection.sendall(wire.data_to_send())
        events = _read_until(connection, wire, h2.events.StreamEnded)
        assert _status(events) == "200"
        asked = [(":method", "CONNECT"), (":protocol", "websocket"), (":path", "/ws"), *rows]
        wire.send_headers(3, [*asked, ("sec-websocket-version", "13")])
        connection.sendall(wire.data_to_send())
        assert _status(_read_until(connection, wire, h2.events.ResponseReceived)) == "200"
        wire.send_data(3, b"\x81\x85\0\0\0\0hello")
        connection.sendall(wire.data_to_send())
        (data,) = _of(_read_until(connection, wire, h2.events.DataReceived))
        assert data.data == b"\x81\x05hello"


def test_a_foreign_host_stays_foreign_over_tls(door: SecureDoor) -> None:
    with door.secure("http/1.1") as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")
        assert read_answer(connection).status == 421


def test_garbage_instead_of_tls_hurts_nobody(door: SecureDoor) -> None:
    for raw in (b"\x16\x03\x01\x02\x00" + b"\xff" * 600, b"\x16\x03\x01", b"\x80\x2e\x01\x03\x01"):
        door.world.everything(raw)
    assert door.world.get("shop.localhost").status == 200


def _status(events: list[h2.events.Event]) -> str:
    answer = next(one for one in events if isinstance(one, h2.events.ResponseReceived))
    return {text(name): text(value) for name, value in answer.headers}[":status"]


def _of(events: list[h2.events.Event]) -> list[h2.events.DataReceived]:
    return [one for one in events if isinstance(one, h2.events.DataReceived)]


def _read_until(
    connection: socket.socket, wire: h2.connection.H2Connection, wanted: type[h2.events.Event]
) -> list[h2.events.Event]:
    """Return what came up to an event of the kind `wanted`."""
    events: list[h2.events.Event] = []
    while not any(isinstance(one, wanted) for one in events):
        data = connection.recv(65536)
        assert data, "the door hung up"
        events += wire.receive_data(data)
        connection.sendall(wire.data_to_send())
    return events
