"""The real Envoy with requests that two servers could read differently: one reading, or none."""

import socket
from collections.abc import Iterator
from pathlib import Path

import h2.config
import h2.connection
import pytest
from gateway_apps import App, running
from gateway_world import World, gateway, resident_mb, to

from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)

_HOST = b"Host: shop.localhost\r\n"
_HIDDEN = b"GET /smuggled HTTP/1.1\r\n" + _HOST + b"\r\n"
_CHUNKED = b"Transfer-Encoding: chunked\r\n"


def _post(*rows: bytes, body: bytes = b"", line: bytes = b"POST /first HTTP/1.1") -> bytes:
    return line + b"\r\n" + _HOST + b"".join(rows) + b"\r\n" + body


def _length(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n" % len(body)


_ZERO = b"0\r\n\r\n"

# What must be refused before the app sees a byte of it.
REFUSED = {
    "CL.TE": _post(_length(_ZERO + _HIDDEN), _CHUNKED, body=_ZERO + _HIDDEN),
    "TE.CL": _post(_CHUNKED, b"Content-Length: 4\r\n", body=b"5c\r\n" + _HIDDEN + b"\r\n" + _ZERO),
    "two lengths that differ": _post(b"Content-Length: 0\r\n", _length(_HIDDEN), body=_HIDDEN),
    "a list of lengths": _post(b"Content-Length: 0, 5\r\n", body=b"hello"),
    "a negative length": _post(b"Content-Length: -1\r\n"),
    "a length with a plus": _post(b"Content-Length: +5\r\n", body=b"hello"),
    "a hexadecimal length": _post(b"Content-Length: 0x5\r\n", body=b"hello"),
    "a length that overflows": _post(b"Content-Length: 99999999999999999999999\r\n"),
    "a length with letters": _post(b"Content-Length: 5a\r\n", body=b"hello"),
    "space before the colon": _post(b"Content-Length : 5\r\n", body=b"hello"),
    "space before the colon of TE": _post(b"Transfer-Encoding : chunked\r\n", body=_ZERO),
    "an unknown coding": _post(b"Transfer-Encoding: xchunked\r\n", body=_ZERO + _HIDDEN),
    "chunked is not last": _post(b"Transfer-Encoding: chunked, identity\r\n", body=_ZERO),
    "chunked twice": _post(_CHUNKED, _CHUNKED, body=_ZERO),
    "TE with a vertical tab": _post(b"Transfer-Encoding: \x0bchunked\r\n", body=_ZERO),
    "a NUL in a header": _post(b"X-Bad: a\0b\r\n"),
    "a NUL in a name": _post(b"X\0Bad: a\r\n"),
    "a header without a colon": _post(b"nonsense\r\n"),
    "a header without a name": _post(b": nameless\r\n"),
    "a space in a name": _post(b"X Bad: a\r\n"),
    "two Hosts": _post(b"Host: other.localhost\r\n"),
    "two Hosts, the same": _post(_HOST),
    "no Host": b"GET / HTTP/1.1\r\n\r\n",
    "a Host with a path": b"GET / HTTP/1.1\r\nHost: shop.localhost/evil\r\n\r\n",
    "a Host with a user": b"GET / HTTP/1.1\r\nHost: evil.test@shop.localhost\r\n\r\n",
    "a Host with a space": b"GET / HTTP/1.1\r\nHost: shop.localhost evil.test\r\n\r\n",
    "obs-fold before the first header": b"GET / HTTP/1.1\r\n " + _HOST + b"\r\n",
    "HTTP/1.1 in small letters": _post(line=b"GET /first http/1.1"),
    "a method with a colon": _post(line=b"GE:T /first HTTP/1.1"),
    "a space in the path": _post(line=b"GET /fir st HTTP/1.1"),
    "a control letter in the path": _post(line=b"GET /fir\x01st HTTP/1.1"),
    "not HTTP at all": b"\x00\x01\x02\x03 nonsense\r\n\r\n",
    "three Hosts": _post(b"Host: shop.localhost\r\nHost: a.shop.localhost\r\n"),
    "a Host with a comma": b"GET / HTTP/1.1\r\nHost: evil.test,shop.localhost\r\n\r\n",
    "a Host with a bad port": b"GET / HTTP/1.1\r\nHost: shop.localhost:80a\r\n\r\n",
    "an empty Host": b"GET / HTTP/1.1\r\nHost:\r\n\r\n",
    "an SSH client": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a proxy header": b"PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\n" + _post(),
}

# The head is fine, so the app sees it; the body is not, and nothing after it is a request.
BROKEN_BODIES = {
    "a chunk size with a sign": b"-5\r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk size of 0x": b"0x5\r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk size that overflows": b"ffffffffffffffffff\r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk longer than it says": b"3\r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk size that is empty": b"\r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk size of spaces": b"  \r\nhello\r\n" + _ZERO + _HIDDEN,
    "a chunk ending in a bare LF": b"5\nhello\n0\n\n" + _HIDDEN,
    "a chunk size with a NUL": b"5\0\r\nhello\r\n" + _ZERO + _HIDDEN,
}

# Allowed, and read in one way: the one answer is 200, and what is hidden stays a part of the body.
ONE_REQUEST = {
    "a body like a request": _post(_length(_HIDDEN), body=_HIDDEN),
    "a chunk like a request": _post(
        _CHUNKED, body=b"%x\r\n" % len(_HIDDEN) + _HIDDEN + b"\r\n" + _ZERO
    ),
    "a chunk extension": _post(_CHUNKED, body=b'5;a="b"\r\nhello\r\n' + _ZERO),
    "trailers": _post(_CHUNKED, body=b"5\r\nhello\r\n0\r\nX-Trailer: 1\r\n\r\n"),
    "the same length twice": _post(b"Content-Length: 0\r\n"),
    "capital letters in TE": _post(b"tRANSFER-eNCODING: CHUNKED\r\n", body=_ZERO),
    "empty lines before": b"\r\n\r\n" + _post(b"Content-Length: 0\r\n"),
}


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        yield found


@pytest.fixture
def shop(world: World) -> Iterator[App]:
    with running() as app:
        world.lead(AppRoute(name="shop", place=to(app.port)))
        yield app


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED.keys())
def test_what_can_be_read_in_two_ways_is_refused(world: World, shop: App, raw: bytes) -> None:
    got = world.everything(raw)
    assert [row for row in _statuses(got) if not 400 <= row < 506] == [], got[:300]
    assert shop.heads == []


@pytest.mark.parametrize("body", BROKEN_BODIES.values(), ids=BROKEN_BODIES.keys())
def test_a_broken_body_ends_the_connection(world: World, shop: App, body: bytes) -> None:
    got = world.everything(_post(_CHUNKED, body=body))
    assert 200 not in _statuses(got)
    assert not [one for one in shop.heads if "smuggled" in one.partition("\r\n")[0]]


@pytest.mark.parametrize("raw", ONE_REQUEST.values(), ids=ONE_REQUEST.keys())
def test_what_is_allowed_is_one_request(world: World, shop: App, raw: bytes) -> None:
    got = world.everything(raw)
    assert _statuses(got) == [200], got[:300]
    assert [one.split()[1] for one in shop.heads] == ["/first"]


@pytest.mark.parametrize("between", [b"\r\n ", b"\r\n\t", b"\r", b"\r "])
def test_a_header_over_two_lines_is_one_header(world: World, shop: App, between: bytes) -> None:
    row = b"X-Fold: a" + between + b"Transfer-Encoding: chunked\r\n"
    got = world.everything(_post(row, b"Content-Length: 0\r\n"))
    assert _statuses(got) in ([200], [400])
    for head in shop.heads:
        rows = {row.partition(":")[0].strip().lower(): row for row in head.split("\r\n")[1:]}
        assert "transfer-encoding" not in rows
        assert "\r" not in rows["x-fold"]


def test_two_requests_in_one_go_are_two(world: World, shop: App) -> None:
    got = world.everything(_post(b"Content-Length: 0\r\n") + _HIDDEN)
    assert _statuses(got) == [200, 200]
    assert [one.split()[1] for one in shop.heads] == ["/first", "/smuggled"]


def test_headers_of_a_megabyte_are_too_many(world: World, shop: App) -> None:
    rows = b"".join(b"X-%d: %b\r\n" % (one, b"y" * 1000) for one in range(1000))
    assert _statuses(world.everything(_post(rows)))[:1] in ([431], [])
    assert shop.heads == []


def test_many_cookies_are_fine(world: World, shop: App) -> None:
    cookie = b"Cookie: " + b"; ".join(b"name%d=%b" % (one, b"v" * 1000) for one in range(150))
    got = world.everything(_post(cookie + b"\r\n", b"Content-Length: 0\r\n"))
    assert _statuses(got) == [200]


@pytest.mark.parametrize(
    "rows",
    [
        [("content-length", "0"), ("content-length", "5")],
        [("transfer-encoding", "chunked")],
        [("connection", "close")],
        [("x-bad", "a\r\nX-Smuggled: 1")],
        [("x-bad", "a\nX-Smuggled: 1")],
        [("X-Capital", "1")],
        [("host", "evil.test")],
        [(":path", "/smuggled")],
    ],
    ids=str,
)
def test_http2_cannot_smuggle_into_http1(
    world: World, shop: App, rows: list[tuple[str, str]]
) -> None:
    config = h2.config.H2Configuration(
        validate_outbound_headers=False, normalize_outbound_headers=False
    )
    with world.connect() as connection:
        wire = h2.connection.H2Connection(config)
        wire.initiate_connection()
        wire.send_headers(1, [*_pseudo(b"/first"), *rows], end_stream=True)
        connection.sendall(wire.data_to_send())
        _read_until_quiet(connection)
    for head in shop.heads:
        names = [row.partition(":")[0].lower() for row in head.split("\r\n")[1:]]
        assert "x-smuggled" not in names
        assert "transfer-encoding" not in names
        assert "evil.test" not in head
        assert head.startswith("GET /first ")


def test_rapid_reset_hurts_nobody(world: World, shop: App) -> None:
    assert world.child is not None
    before = resident_mb(world.child.pid)
    for _ in range(3):
        with world.connect() as connection:
            wire = h2.connection.H2Connection()
            wire.initiate_connection()
            connection.sendall(wire.data_to_send())
            try:
                for stream in range(1, 4_001, 2):
                    wire.send_headers(stream, _pseudo(b"/reset"), end_stream=True)
                    wire.reset_stream(stream)
                    connection.sendall(wire.data_to_send())
            except OSError:
                pass
            _read_until_quiet(connection)
    assert world.get("shop.localhost").status == 200
    assert world.child.poll() is None
    assert resident_mb(world.child.pid) - before < 30


def _pseudo(path: bytes) -> list[tuple[str, str]]:
    return [
        (":method", "GET"),
        (":scheme", "http"),
        (":path", path.decode()),
        (":authority", "shop.localhost"),
    ]


def _statuses(got: bytes) -> list[int]:
    rows = got.split(b"HTTP/1.1 ")[1:]
    return [int(one[:3]) for one in rows if one[:3].isdigit()]


def _read_until_quiet(connection: socket.socket) -> None:
    connection.settimeout(0.3)
    try:
        while connection.recv(65536):
            pass
    except OSError:
        return
