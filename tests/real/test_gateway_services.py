"""The real Envoy and what home offers to it: its questions for certificates, and its log."""

import logging
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import h2.connection
import h2.events
import pytest
from gateway_apps import http2, running
from gateway_services import Minter, SecureDoor, Services, secure_door, serving
from gateway_world import World, read_answer, to
from live import until
from real_servers import free_port, program

from homeport.gateway.services import serve
from homeport.gateway.services.certificate import Certificate
from homeport.gateway.services.secrets import Secrets
from homeport.gateway.services.traffic import Passed
from homeport.model.front import AppRoute, Speaks

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def door() -> Iterator[SecureDoor]:
    with secure_door() as door:
        yield door


@pytest.fixture(params=[False, True], ids=["asyncio", "uvloop"])
def services(request: pytest.FixtureRequest, door: SecureDoor) -> Iterator[Services]:
    door.mint.asked.clear()
    with serving(door.path, door.mint, use_uvloop=request.param) as services:
        yield services


def test_openssl_likes_it_by_name(door: SecureDoor, services: Services) -> None:
    done = subprocess.run(
        [
            *(program("openssl"), "s_client", "-verify_return_error", "-brief"),
            *("-connect", f"127.0.0.1:{door.world.front.port}", "-servername", "blog.localhost"),
            *("-CAfile", str(door.mint.ca.root_path), "-verify_hostname", "blog.localhost"),
        ],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert done.returncode == 0, done.stderr
    assert "Verification: OK" in done.stderr


def test_who_names_no_host_gets_the_address(door: SecureDoor, services: Services) -> None:
    with door.secure(name=None) as connection:
        found = connection.getpeercert()
    assert found is not None
    assert found["subjectAltName"] == (("IP Address", "127.0.0.1"),)


def test_each_name_has_a_certificate_of_its_own(door: SecureDoor, services: Services) -> None:
    serials = {door.serial(name) for name in ("shop.localhost", "a.shop.localhost", "b.localhost")}
    assert len(serials) == 3


def test_a_foreign_name_fails_at_once(
    door: SecureDoor, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("evil.test", "evil.test", "x.evil.test"):
        with pytest.raises(ssl.SSLError, match="alert"), door.secure(name=name):
            pass
    assert door.mint.asked.count("evil.test") == 2, "what is absent is not remembered"
    assert len(caplog.records) == 1
    assert door.serial()


def test_a_name_that_is_no_text_hurts_nobody(
    door: SecureDoor, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    hello = _hello("xx.localhost")
    assert hello.count(b"xx.localhost") == 1
    with door.world.connect() as odd:
        odd.sendall(hello.replace(b"xx.localhost", b"\xff\xfe.localhost"))
        until(lambda: "not UTF-8" in caplog.text, "the gateway asked for it")
        assert door.serial("good.localhost")
    assert len(caplog.records) == 1


def test_a_renewal_is_pushed_while_the_gateway_stays(door: SecureDoor) -> None:
    mint = _Short(door.mint)
    with serving(door.path, mint):
        first = door.serial("short.localhost")
        until(lambda: door.serial("short.localhost") != first, "a newer certificate came")
    assert mint.inner.asked.count("short.localhost") >= 2


def test_the_gateway_goes_on_while_home_is_gone(door: SecureDoor) -> None:
    with serving(door.path, door.mint):
        before = door.serial("stays.localhost")
    assert door.serial("stays.localhost") == before
    assert door.world.get("shop.localhost").status == 200
    door.mint.asked.clear()
    door.mint.ca = replace(door.mint.ca, _leaves=type(door.mint.ca._leaves)())
    with serving(door.path, door.mint):
        until(lambda: door.serial("stays.localhost") != before, "home gave it its new one")
        assert "stays.localhost" in door.mint.asked
        assert door.serial("new.localhost")


def test_who_comes_while_home_is_gone_waits_for_it(door: SecureDoor) -> None:
    got: list[str] = []
    client = threading.Thread(target=lambda: got.append(door.serial("patient.localhost")))
    client.start()
    until(lambda: _waiting(door.world) > 0, "the gateway asks")
    with serving(door.path, door.mint):
        client.join(20)
    assert got


def test_who_makes_up_names_pushes_out_the_oldest(
    door: SecureDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "Secrets", partial(Secrets, most_names=3))
    with serving(door.path, door.mint):
        door.serial("first.localhost")
        for number in range(8):
            door.serial(f"made-up-{number}.localhost")
        door.mint.asked.clear()
        assert door.serial("first.localhost"), "it is asked for again"
        assert "first.localhost" in door.mint.asked


def test_requests_are_counted_for_their_app(door: SecureDoor, services: Services) -> None:
    door.world.get("shop.localhost", "/?plain")
    with door.secure() as connection:
        connection.sendall(b"GET /?tls HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
        read_answer(connection)
    with door.secure("h2") as connection:
        _ask_h2(connection, "shop.localhost")
    until(lambda: _requests(services, "shop") == 3, "three requests are counted")
    passed = services.counts()["shop"]
    assert passed.failed == 0
    assert passed.bytes_in > 60
    assert passed.bytes_out > 300
    assert datetime.now(UTC) - passed.last_at < timedelta(seconds=30)


def test_grpc_and_websockets_and_failures(door: SecureDoor, services: Services) -> None:
    with running(http2) as grpc_app:
        world = door.world
        calls = AppRoute(name="calls", place=to(grpc_app.port), speaks=Speaks.HTTP2)
        broken = AppRoute(name="broken", place=to(free_port()))
        world.lead(*world.front.routes, calls, broken)
        try:
            with door.secure("h2", name="calls.localhost") as connection:
                _ask_h2(connection, "calls.localhost", ("content-type", "application/grpc"))
            assert world.get("broken.localhost").status in (502, 503, 504)
            with world.connect() as connection:
                connection.sendall(_UPGRADE)
                assert b" 101 " in connection.recv(65536)
            until(lambda: _requests(services, "calls") == 1, "the call is counted")
            until(lambda: _requests(services, "shop") == 1, "the WebSocket is, when it ends")
            until(lambda: _failed(services, "broken") == 1, "the failure is")
        finally:
            world.lead(*world.front.routes[:1])


def test_refused_requests_count_for_no_app(door: SecureDoor, services: Services) -> None:
    assert door.world.get("evil.test").status == 421
    assert door.world.get("nobody.localhost").status == 200, "home answers"
    until(lambda: {"evil.test", "nobody.localhost"} <= set(services.unserved()), "both are")
    assert isinstance(services.unserved()["evil.test"], Passed)
    assert not services.counts()


def test_a_sink_that_stalls_costs_entries_not_memory(door: SecureDoor) -> None:
    gate = threading.Event()
    long = "/" + "x" * 60_000
    with serving(door.path, door.mint) as services:
        door.world.get("shop.localhost")
        until(lambda: _requests(services, "shop") == 1, "the log arrives")
        services.portal.start_task_soon(_block, gate)
        try:
            until(lambda: _asks_and_drops(door.world, long), "the gateway drops entries")
        finally:
            gate.set()
        dropped = _requests(services, "shop")
        until(lambda: _asks_more(door.world, services, dropped), "it goes on when home does")


def test_a_gateway_that_is_killed_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    with secure_door() as door, serving(door.path, door.mint) as services:
        assert door.serial()
        door.world.get("shop.localhost")
        until(lambda: _requests(services, "shop") == 1, "the log arrives")
        door.world.end()
        door.world.start()
        assert door.serial()
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


class _Short:
    """Mints by another, but wants to renew in a moment, and makes a new one then."""

    def __init__(self, inner: Minter) -> None:
        self.inner = inner

    def __call__(self, name: str) -> Certificate:
        self.inner.ca._leaves.clear()
        return replace(self.inner(name), renew_at=datetime.now(UTC) + timedelta(seconds=1))


_UPGRADE = (
    b"GET /ws HTTP/1.1\r\nHost: shop.localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


def _hello(name: str) -> bytes:
    """Return the first bytes of a client that names `name`."""
    context = ssl.create_default_context()
    out = ssl.MemoryBIO()
    half = context.wrap_bio(ssl.MemoryBIO(), out, server_hostname=name)
    with pytest.raises(ssl.SSLWantReadError):
        half.do_handshake()
    return out.read()


def _ask_h2(connection: socket.socket, host: str, *rows: tuple[str, str]) -> None:
    wire = h2.connection.H2Connection()
    wire.initiate_connection()
    head = [(":method", "POST"), (":path", "/"), (":scheme", "https"), (":authority", host)]
    wire.send_headers(1, [*head, *rows], end_stream=True)
    connection.sendall(wire.data_to_send())
    while True:
        data = connection.recv(65536)
        assert data, "the door hung up"
        if any(isinstance(one, h2.events.StreamEnded) for one in wire.receive_data(data)):
            return


def _requests(services: Services, key: str) -> int:
    found = services.counts().get(key)
    return 0 if found is None else found.requests


def _failed(services: Services, key: str) -> int:
    found = services.counts().get(key)
    return 0 if found is None else found.failed


def _stat(world: World, name: str) -> int:
    rows = world.admin._ask(f"/stats?filter={name}").splitlines()
    return sum(int(row.rpartition(": ")[2]) for row in rows)


def _waiting(world: World) -> int:
    return _stat(world, "on_demand_secret.cert_requested")


async def _block(gate: threading.Event) -> None:
    """Stop the whole loop, as a home that is busy does."""
    gate.wait(30)


def _asks_and_drops(world: World, path: str) -> bool:
    assert world.get("shop.localhost", path).status == 200
    return _stat(world, "access_logs.open_telemetry_access_log.logs_dropped") > 0


def _asks_more(world: World, services: Services, before: int) -> bool:
    world.get("shop.localhost")
    return _requests(services, "shop") > before
