"""Clients and apps that misbehave at the front door: others are served, and nothing grows."""

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Iterator

import h2.connection
import pytest
from door_home import DoorHome, an_app, door_home
from gateway_apps import App, running
from gateway_world import envoy_binary, resident_mb
from live import is_alive, nursery, until

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DoorHome]:
    """A home that runs; `odd` leads to an app that answers as its path says."""
    envoy_binary()
    folder = tmp_path_factory.mktemp("home")
    with running(_odd) as odd, nursery(folder) as processes, door_home(folder) as found:
        _, port = an_app(processes, "the shop")
        found.world.run("route", "add", "shop", port)
        found.world.run("route", "add", "odd", odd.port)
        until(lambda: found.is_served("shop", "the shop"), "the shop")
        until(lambda: found.get("odd", "/fine").status_code == 200, "the odd one")
        yield found
        assert is_alive(found.gateway_pid)


@pytest.fixture(autouse=True)
def _others_are_served(home: DoorHome) -> Iterator[None]:
    pids = (home.gateway_pid, home.world.facts["pid"])
    yield
    assert home.is_served("shop", "the shop")
    assert home.world.get("/api/status").status_code == 200
    assert pids == (home.gateway_pid, home.world.facts["pid"])


def _head(name: str, path: str = "/", *rows: str, method: str = "GET") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {name}.localhost", *rows, "", ""]
    return "\r\n".join(lines).encode()


def test_slow_loris_clients_keep_nobody_waiting(home: DoorHome) -> None:
    with contextlib.ExitStack() as stack:
        for number in range(300):
            slow = stack.enter_context(home.connect())
            # Some say nothing at all, some half a header, some half a hello in TLS.
            slow.sendall((b"", b"GET / HTTP/1.1\r\nHost: sh", b"\x16\x03\x01")[number % 3])
        assert home.is_served("shop", "the shop")
        assert home.world.get("/api/status").status_code == 200
        assert home.status()["running"]


def test_who_closes_half_of_the_connection_hurts_nobody(home: DoorHome) -> None:
    """Envoy takes it for a client that left (envoyproxy/envoy#2066): it may get no answer."""
    for name in ("shop", "odd", "nobody", "homeport"):
        with home.connect() as client, contextlib.suppress(ConnectionResetError):
            client.sendall(_head(name, "/fine", "Connection: close"))
            client.shutdown(socket.SHUT_WR)
            with client.makefile("rb") as answer:
                assert answer.read()[:5] in (b"", b"HTTP/")


def test_an_upload_that_trickles_arrives(home: DoorHome) -> None:
    with home.connect() as client:
        client.sendall(_head("odd", "/fine", "Content-Length: 64", method="POST"))
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(64):
            client.sendall(b"x")
            assert home.is_served("shop", "the shop")
        assert client.recv(4096).split()[1] == b"200"


def test_headers_and_addresses_without_end(home: DoorHome) -> None:
    many = home.send(_head("shop", "/", *(f"X-{one}: {'y' * 1000}" for one in range(1000))))
    assert many.status == 431
    long = home.send(_head("shop", "/" + "x" * 100_000))
    assert long.status in (200, 414)
    longer = home.send(_head("shop", "/" + "x" * 1_000_000))
    assert longer.status in (414, 431)
    for name in ("homeport", "nobody"):
        assert home.send(_head(name, "/" + "x" * 100_000)).status in (400, 403, 404, 414)


def test_rapid_reset_hurts_nobody_behind_the_door(home: DoorHome) -> None:
    for authority in (f"127.0.0.1:{home.port}", "nobody.localhost", "shop.localhost"):
        with home.connect() as client, contextlib.suppress(OSError):
            wire = h2.connection.H2Connection()
            wire.initiate_connection()
            client.sendall(wire.data_to_send())
            for stream in range(1, 2_001, 2):
                fields = ((":method", "GET"), (":scheme", "http"), (":path", "/"))
                wire.send_headers(stream, [*fields, (":authority", authority)], end_stream=True)
                wire.reset_stream(stream)
                client.sendall(wire.data_to_send())


def test_thousands_of_unknown_names_leave_no_trace(home: DoorHome) -> None:
    pids = (home.gateway_pid, home.world.facts["pid"])

    def ask(first: int) -> None:
        with home.connect() as client, client.makefile("rb") as answers:
            for number in range(first, first + 1_000):
                client.sendall(_head(f"n{number}", "/", "Accept: application/json"))
                assert answers.readline().split()[1] == b"404"
                length = 0
                while (line := answers.readline()) != b"\r\n":
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split()[1])
                answers.read(length)

    ask(0)
    before = [resident_mb(pid) for pid in pids]
    for first in (1_000, 2_000):
        ask(first)
    for pid, was in zip(pids, before, strict=True):
        assert resident_mb(pid) - was < 12


@pytest.mark.parametrize("name", ["example.com", "127.0.0.1.evil.test", "x." * 100 + "test"])
def test_a_foreign_name_in_tls_gets_no_certificate(home: DoorHome, name: str) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with home.connect() as client, pytest.raises(OSError, match=r".*"):
        context.wrap_socket(client, server_hostname=name)


# What an odd app sends -> what the client must see: a status, or None for a broken answer.
_ODD: dict[str, tuple[bytes, int | None]] = {
    "/fine": (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200),
    "/garbage": (b"\x00\xff\xfe not HTTP\r\n\r\n", 502),
    "/nothing": (b"", 503),
    "/endless-header": (b"HTTP/1.1 200 OK\r\n" + b"X-More: yes\r\n" * 400_000, 502),
    "/long-header": (b"HTTP/1.1 200 OK\r\nX-Long: " + b"y" * 5_000_000, 502),
    "/early-hints": (
        b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        200,
    ),
    "/continue": (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        200,
    ),
    "/no-content-with-body": (b"HTTP/1.1 204 No Content\r\n\r\nboo", 204),
    "/trailers": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
        b"2\r\nok\r\n0\r\nX-Sum: 7\r\n\r\n",
        200,
    ),
    "/no-upgrade": (b"HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno", 400),
    "/bad-chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok", None),
}


async def _odd(app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer one request with the bytes that its path names."""
    while True:
        head = await reader.readuntil(b"\r\n\r\n")
        path = head.split()[1].decode()
        body = next(
            (int(one.split()[1]) for one in head.split(b"\r\n") if one[:15] == b"Content-Length:"),
            0,
        )
        await reader.readexactly(body)
        if path == "/reset":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            await writer.drain()
            linger = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()
            return
        raw, status = _ODD.get(path, _ODD["/fine"])
        writer.write(raw)
        await writer.drain()
        if (path, status) not in (("/fine", 200), ("/early-hints", 200), ("/trailers", 200)):
            return


@pytest.mark.parametrize(("path", "status"), [(path, one[1]) for path, one in _ODD.items()])
def test_an_odd_answer_is_passed_on_or_refused(
    home: DoorHome, path: str, status: int | None
) -> None:
    with home.connect() as client, client.makefile("rb") as answer:
        client.sendall(_head("odd", path, "Connection: close"))
        first = answer.readline()
        while first.split()[1:2] in ([b"103"], [b"100"]):
            while answer.readline() != b"\r\n":
                pass
            first = answer.readline()
        whole = answer.read()
    if status is not None:
        assert int(first.split()[1]) == status, whole[:300]
    assert b"boo" not in whole
