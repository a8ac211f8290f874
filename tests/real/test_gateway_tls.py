"""The real Envoy with TLS on the same port: certificates on demand, and the access log."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import h2.connection
import h2.events
import pytest
from gateway_apps import App, running, text
from gateway_certificate import client_context, make_certificate
from gateway_secrets import Services
from gateway_world import World, gateway, now_s, read_answer, to
from live import until
from real_servers import place

from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)


@dataclass
class Door:
    """A door with TLS, the app behind it and the services beside it."""

    world: World
    shop: App
    services: Services
    folder: Path

    @contextmanager
    def secure(
        self, *protocols: str, name: str | None = "shop.localhost"
    ) -> Iterator[ssl.SSLSocket]:
        context = client_context(self.folder, *protocols)
        if name is None:
            context.check_hostname = False
        with self.world.connect() as plain, context.wrap_socket(plain, server_hostname=name) as it:
            yield it


@pytest.fixture(scope="module")
def door() -> Iterator[Door]:
    with place() as folder:
        cert, key = make_certificate(folder)
        services = Services(chain=cert.read_bytes(), key=key.read_bytes())
        path = folder / "services.sock"
        with (
            running(services.serve, path=path),
            gateway(secrets=str(path), access_log=str(path)) as world,
            running(path=Path(world.front.home)),
            running() as shop,
        ):
            world.lead(AppRoute(name="shop", place=to(shop.port)))
            yield Door(world, shop, services, folder)


def test_plain_and_tls_on_one_port(door: Door) -> None:
    assert door.world.get("shop.localhost").status == 200
    with door.secure("http/1.1") as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
        head = read_answer(connection).head()
    assert "x-forwarded-proto: https" in head
    assert "shop.localhost" in door.services.asked


def test_a_certificate_is_asked_for_once(door: Door) -> None:
    for _ in range(3):
        begun_s = now_s()
        with door.secure("http/1.1"):
            pass
        assert now_s() - begun_s < 1.0
    assert door.services.asked.count("shop.localhost") == 1


def test_a_client_that_names_no_host(door: Door) -> None:
    with door.secure("http/1.1", name=None) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert read_answer(connection).status == 200
    assert "127.0.0.1" in door.services.asked


def test_http2_and_a_websocket_over_it(door: Door) -> None:
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


def test_a_foreign_host_stays_foreign_over_tls(door: Door) -> None:
    with door.secure("http/1.1") as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")
        assert read_answer(connection).status == 421


def test_garbage_instead_of_tls_hurts_nobody(door: Door) -> None:
    for raw in (b"\x16\x03\x01\x02\x00" + b"\xff" * 600, b"\x16\x03\x01", b"\x80\x2e\x01\x03\x01"):
        door.world.everything(raw)
    assert door.world.get("shop.localhost").status == 200


def test_every_request_is_logged(door: Door) -> None:
    door.world.get("shop.localhost", "/in-the-log")
    until(lambda: any(b"/in-the-log" in one for one in door.services.logged), "it is logged")


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
