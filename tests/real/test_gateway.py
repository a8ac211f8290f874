"""The real Envoy with our files: every kind of request gets to the app that it names."""

import hashlib
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import h2.connection
import h2.events
import pytest
from gateway_apps import MIB, App, has_ipv6, http2, running, text
from gateway_certificate import make_certificate, server_context
from gateway_world import V6, World, gateway, read_answer, to
from promises import needs

from homeport.gateway.routes import CLIENT_HEADER, HOP_HEADER, NAME_HEADER, REASON_HEADER
from homeport.model.front import AppRoute, Place, Speaks

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)) as home:
        found.home = home  # type: ignore[attr-defined]
        yield found


@pytest.fixture(scope="module")
def shop() -> Iterator[App]:
    with running() as app:
        yield app


@pytest.fixture(autouse=True)
def _leads_to_shop(world: World, shop: App) -> None:
    world.lead(AppRoute(name="shop", place=to(shop.port)))


def test_a_name_leads_to_its_app(world: World, shop: App) -> None:
    for name in ("shop.localhost", f"shop.localhost:{world.front.port}", "a.b.SHOP.localhost."):
        answer = world.get(name, "/x?y=%2e%2e/..//z")
        assert answer.status == 200, name
        assert answer.head().startswith("GET /x?y=%2e%2e/..//z HTTP/1.1")
    assert shop.last()["Host" if "Host" in shop.last() else "host"].startswith("a.b.SHOP.localhost")


def test_over_ipv6_as_well(world: World) -> None:
    needs("ipv6", have=has_ipv6())
    assert world.get("shop.localhost", host="::1").status == 200


def test_headers_keep_their_case_both_ways(world: World) -> None:
    answer = world.get("shop.localhost", "/", "X-MiXeD: One")
    assert "X-MiXeD: One" in answer.head()
    assert answer.headers["X-CamelCase"] == "Yes"
    assert answer.headers["Server"] == "own"
    assert not [one for one in answer.headers if one.lower().startswith("x-envoy")]


def test_the_app_hears_the_truth_about_the_client(world: World, shop: App) -> None:
    name = f"shop.localhost:{world.front.port}"
    world.get(
        name, "/", "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.test", "X-Forwarded-Port: 1"
    )
    found = {key.lower(): value for key, value in shop.last().items()}
    assert found["host"] == name
    assert found["x-forwarded-for"] == "127.0.0.1"
    assert found["x-forwarded-proto"] == "http"
    assert found["x-forwarded-host"] == name
    assert found["x-forwarded-port"] == str(world.front.port)
    assert not [one for one in found if one.startswith("x-envoy")], found


def test_home_answers_to_its_own_names(world: World) -> None:
    names = ["127.0.0.1", "localhost", "homeport.localhost", "[::1]"]
    for name in names:
        forged = (f"{REASON_HEADER}: forged", f"{CLIENT_HEADER}: forged")
        with world.connect() as connection:
            rows = "\r\n".join((f"Host: {name}:{world.front.port}", *forged))
            connection.sendall(f"GET / HTTP/1.1\r\n{rows}\r\n\r\n".encode())
            answer = read_answer(connection)
            port = connection.getsockname()[1]
        assert answer.status == 200
        assert REASON_HEADER not in answer.head()
        assert f"{CLIENT_HEADER}: 127.0.0.1:{port}" in answer.head()
        assert "forged" not in answer.head()


def test_a_foreign_host_reaches_neither_home_nor_an_app(world: World, shop: App) -> None:
    seen = len(shop.heads), len(world.home.heads)  # type: ignore[attr-defined]
    for name in ("evil.test", "shop.localhost.evil.test", "192.168.1.1", "shop-localhost", "com"):
        assert world.get(name).status == 421, name
        told = world.get(name, "/", "Accept: application/json")
        assert told.json()["error"]["code"] == "foreign-host"
    answer = world.send(b"GET http://evil.test/ HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
    assert answer.status == 421
    assert (len(shop.heads), len(world.home.heads)) == seen  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "path", "reason", "meant"),
    [
        ("nobody.localhost", "/", "unknown", None),
        ("down.localhost", "/", "down", "down"),
        ("sub.down.localhost", "/", "down", "down"),
        ("hidden.localhost", "/", "hidden", "hidden"),
        ("far.localhost", "/", "unreachable", "far"),
        ("part.localhost", "/", "unknown", "part"),
        ("part.localhost", "/apis", "unknown", "part"),
        ("sub.tame.localhost", "/", "unknown", None),
    ],
)
def test_what_has_no_app_reaches_home_with_the_reason(
    world: World, shop: App, name: str, path: str, reason: str, meant: str | None
) -> None:
    world.lead(
        AppRoute(name="down", place=None),
        AppRoute(name="hidden", place=to(shop.port), is_hidden=True),
        AppRoute(name="far", place=Place(port=1, host=V6, namespace="blue")),
        AppRoute(name="part", prefix="/api/", place=to(shop.port)),
        AppRoute(name="tame", place=to(shop.port), is_wild=False),
    )
    head = world.get(name, path, f"{NAME_HEADER}: forged").head()
    assert f"{REASON_HEADER}: {reason}" in head
    assert [row for row in head.split("\r\n") if row.startswith(NAME_HEADER)] == (
        [f"{NAME_HEADER}: {meant}"] if meant else []
    )
    assert world.get("part.localhost", "/api").head().startswith("GET /api ")
    assert REASON_HEADER not in world.get("part.localhost", "/api/x?y").head()


def test_the_longest_prefix_and_the_longest_name_win(world: World, shop: App) -> None:
    with running() as api, running() as cart:
        world.lead(
            AppRoute(name="shop", place=to(shop.port)),
            AppRoute(name="shop", prefix="/api", place=to(api.port)),
            AppRoute(name="cart.shop", place=to(cart.port)),
        )
        world.get("shop.localhost", "/api/1")
        world.get("cart.shop.localhost", "/api/2")
        world.get("other.shop.localhost", "/3")
        assert [one.heads[-1].split()[1] for one in (api, cart, shop)] == ["/api/1", "/api/2", "/3"]


def test_an_app_on_ipv6_alone_a_unix_socket_or_either_family(world: World, tmp_path: Path) -> None:
    needs("ipv6", have=has_ipv6())
    path = world.directory / "app.sock"
    with running(host="::1") as six, running(path=path):
        world.lead(
            AppRoute(name="six", place=to(six.port, V6)),
            AppRoute(name="any", place=to(six.port, None)),
            AppRoute(name="unix", place=Place(path=str(path))),
        )
        for name in ("six", "any", "unix"):
            assert world.get(f"{name}.localhost").status == 200, name


def test_an_app_by_host_name(world: World, shop: App) -> None:
    world.lead(AppRoute(name="dns", place=Place(name="localhost", port=shop.port)))
    assert world.get("dns.localhost").status == 200


def test_an_https_app(world: World, tmp_path: Path) -> None:
    context = server_context(tmp_path)
    context.set_alpn_protocols(["http/1.1"])
    grpc = server_context(tmp_path)
    grpc.set_alpn_protocols(["h2"])
    with running(tls=context) as app, running(http2, tls=grpc) as other:
        world.lead(
            AppRoute(name="tls", place=to(app.port), speaks=Speaks.HTTPS),
            AppRoute(name="grpc", place=to(other.port), speaks=Speaks.HTTPS),
        )
        assert world.get("tls.localhost").status == 200
        answer = world.get("grpc.localhost", "/", "Content-Type: application/grpc")
        assert answer.headers, "the h2 connection answered"
        assert "content-type: application/grpc" in other.heads[-1]


def test_a_certificate_is_verified_when_the_route_says_so(world: World, tmp_path: Path) -> None:
    with running(tls=server_context(tmp_path)) as app:
        route = AppRoute(
            name="tls",
            place=Place(name="localhost", port=app.port),
            speaks=Speaks.HTTPS,
            verifies=True,
        )
        world.lead(route)
        assert f"{REASON_HEADER}: unreachable" in world.get("tls.localhost").head()
        other = tmp_path / "other"
        other.mkdir()
        make_certificate(other)
        before = world.front
        try:
            for folder, status in ((tmp_path, 200), (other, 503)):
                world.front = replace(before, trusted_ca=str(folder / "cert.pem"))
                world.lead(route)
                assert world.get("tls.localhost").status == status
        finally:
            world.front = before


def test_an_http2_app_gets_http2_and_grpc(world: World) -> None:
    with running(http2) as app:
        world.lead(AppRoute(name="two", place=to(app.port), speaks=Speaks.HTTP2))
        assert world.get("two.localhost").head().startswith("h2\r\n")
        answers = h2_ask(world, "two.localhost", ("content-type", "application/grpc"))
        assert (answers[":status"], answers["grpc-status"]) == ("200", "0")
        assert "content-type: application/grpc" in app.heads[-1]


def test_http2_with_prior_knowledge(world: World, shop: App) -> None:
    assert h2_ask(world, "shop.localhost")[":status"] == "200"
    assert shop.heads[-1].startswith("GET / HTTP/1.1")
    assert "shop.localhost" in shop.heads[-1]


def test_http_1_0_works_too(world: World) -> None:
    answer = world.send(b"GET / HTTP/1.0\r\nHost: shop.localhost\r\n\r\n")
    assert answer.status == 200


def test_a_websocket(world: World) -> None:
    with world.connect() as connection:
        connection.sendall(
            b"GET /ws HTTP/1.1\r\nHost: shop.localhost\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"Sec-WebSocket-Version: 13\r\n\r\n"
        )
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += connection.recv(1)
        assert b" 101 " in head
        assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in head
        connection.sendall(b"\x81\x85\0\0\0\0hello")
        assert connection.recv(7, socket.MSG_WAITALL) == b"\x81\x05hello"


def test_a_websocket_over_http2(world: World) -> None:
    with world.connect() as connection:
        wire = h2.connection.H2Connection()
        wire.initiate_connection()
        connection.sendall(wire.data_to_send())
        events: list[h2.events.Event] = []
        pump(connection, wire, events, h2.events.RemoteSettingsChanged)
        wire.send_headers(
            1,
            [
                (":method", "CONNECT"),
                (":protocol", "websocket"),
                (":scheme", "http"),
                (":path", "/ws"),
                (":authority", "shop.localhost"),
                ("sec-websocket-version", "13"),
            ],
        )
        connection.sendall(wire.data_to_send())
        pump(connection, wire, events, h2.events.ResponseReceived)
        wire.send_data(1, b"\x81\x85\0\0\0\0hello")
        connection.sendall(wire.data_to_send())
        pump(connection, wire, events, h2.events.DataReceived)
    data = b"".join(one.data for one in events if isinstance(one, h2.events.DataReceived))
    assert data == b"\x81\x05hello"


def test_server_sent_events_are_not_held_back(world: World, shop: App) -> None:
    shop.gate.clear()
    with world.connect() as connection:
        connection.sendall(b"GET /events HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
        got = b""
        while b"data: 0" not in got:
            got += connection.recv(65536)
        assert b"data: 1" not in got
        shop.gate.set()
        while b"data: 1" not in got:
            got += connection.recv(65536)


def test_a_hundred_mib_down(world: World) -> None:
    digest = hashlib.sha256()
    size = 0
    with world.connect() as connection:
        connection.sendall(b"GET /large HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
        with connection.makefile("rb") as file:
            while file.readline() != b"\r\n":
                pass
            while size < 100 * MIB:
                piece = file.read(MIB)
                assert piece
                size += len(piece)
                digest.update(piece)
    assert digest.digest() == hashlib.sha256(bytes(100 * MIB)).digest()


def test_a_hundred_mib_up(world: World) -> None:
    with world.connect() as connection:
        connection.sendall(
            b"POST /count HTTP/1.1\r\nHost: shop.localhost\r\n"
            b"Content-Length: %d\r\n\r\n" % (100 * MIB)
        )
        for _ in range(100):
            connection.sendall(bytes(MIB))
        answer = read_answer(connection)
    assert answer.body.decode() == hashlib.sha256(bytes(100 * MIB)).hexdigest()


def test_a_request_that_goes_round_ends(world: World, shop: App) -> None:
    with running(path=world.directory / "b.sock"):
        world.lead(
            AppRoute(name="round", place=to(world.front.port)),
            AppRoute(name="shop", place=to(shop.port)),
        )
        answer = world.get("round.localhost")
        assert answer.status == 508
        assert b"own name" in answer.body
        told = world.get("round.localhost", "/", "Accept: application/json")
        assert told.status == 508
        assert told.json()["error"]["code"] == "loop"
    once = world.get("shop.localhost").head()
    token = next(row for row in once.split("\r\n") if row.startswith(HOP_HEADER))
    assert world.get("shop.localhost", "/", token).status == 200, "an app may ask itself"
    again = token + token.partition("<")[2].join(["<", ""])
    assert world.get("shop.localhost", "/", again).status == 508


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://evil.test", 403),
        ("https://evil.test:1", 403),
        ("http://localhost.evil.test", 403),
        ("http://127.0.0.1.evil.test", 403),
        ("null", 403),
        ("HTTP://evil.test", 403),
        ("http://shop.localhost:1", 200),
        ("http://localhost:5173", 200),
        ("https://[::1]:8", 200),
        ("http://127.0.0.2", 200),
        ("chrome-extension://abcdef", 200),
    ],
)
def test_pages_of_other_origins_stay_out(world: World, origin: str, status: int) -> None:
    answer = world.get("shop.localhost", "/", f"Origin: {origin}")
    assert answer.status == status
    if status == 403:
        assert b"another origin" in answer.body
        told = world.get("shop.localhost", "/", f"Origin: {origin}", "Accept: application/json")
        assert told.json()["error"]["code"] == "foreign-origin"


def test_a_route_may_let_an_origin_in(world: World, shop: App) -> None:
    world.lead(
        AppRoute(name="some", place=to(shop.port), origins=("https://good.test",)),
        AppRoute(name="all", place=to(shop.port), origins=("*",)),
    )
    asked = [
        world.get(f"{name}.localhost", "/", f"Origin: https://{origin}.test").status
        for name in ("some", "all")
        for origin in ("good", "evil")
    ]
    assert asked == [200, 403, 200, 200]


def h2_ask(world: World, name: str, *rows: tuple[str, str]) -> dict[str, str]:
    """Ask for / over HTTP/2 with prior knowledge; return headers and trailers of the answer."""
    with world.connect() as connection:
        wire = h2.connection.H2Connection()
        wire.initiate_connection()
        wire.send_headers(
            1,
            [(":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", name), *rows],
            end_stream=True,
        )
        connection.sendall(wire.data_to_send())
        events: list[h2.events.Event] = []
        pump(connection, wire, events, h2.events.StreamEnded)
    parts = (h2.events.ResponseReceived, h2.events.TrailersReceived)
    return {
        text(key): text(value)
        for one in events
        if isinstance(one, parts)
        for key, value in one.headers
    }


def pump(
    connection: socket.socket,
    wire: h2.connection.H2Connection,
    events: list[h2.events.Event],
    wanted: type[h2.events.Event],
) -> None:
    """Read until an event of the kind `wanted` came."""
    while not any(isinstance(one, wanted) for one in events):
        data = connection.recv(65536)
        assert data, "the door hung up"
        events += wire.receive_data(data)
        connection.sendall(wire.data_to_send())
