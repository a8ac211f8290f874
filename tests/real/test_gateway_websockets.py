"""WebSockets through the real Envoy that end badly: closed by the app, refused, cut off."""

import asyncio
import contextlib
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from gateway_apps import App, running
from gateway_world import World, gateway, to

from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)
_ASK = (
    b"GET /%b HTTP/1.1\r\nHost: odd.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
_WELCOME = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"
)


async def _odd(app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    path = head.split()[1]
    if path == b"/refuses":
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno")
        await writer.drain()
        return
    if path == b"/plain":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        await writer.drain()
        return
    if path == b"/garbage":
        writer.write(b"HTTP/1.1 101 Switching Protocols\r\n\r\n\x00\xff\xfe")
        await writer.drain()
        return
    writer.write(_WELCOME + b"\x81\x02hi")
    await writer.drain()
    await reader.read(1024)
    if path == b"/resets":
        linger = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.transport.abort()


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)), running(_odd) as odd:
        found.lead(AppRoute(name="odd", place=to(odd.port)))
        yield found


@pytest.fixture(autouse=True)
def _goes_on(world: World) -> Iterator[None]:
    yield
    assert world.get("odd.localhost", "/plain").status == 200
    assert world.child is not None
    assert world.child.poll() is None


@pytest.mark.parametrize("path", [b"closes", b"resets"])
def test_the_app_goes_while_the_client_sends(world: World, path: bytes) -> None:
    with world.connect() as client, contextlib.suppress(BrokenPipeError, ConnectionResetError):
        client.sendall(_ASK % path)
        got = b""
        while b"hi" not in got:
            got += client.recv(4096)
        assert got.startswith(b"HTTP/1.1 101 ")
        # It ends for the client as well, who sends until then.
        for _ in range(100_000):
            client.sendall(b"\x82\x7e\x10\x00" + bytes(4096))
        pytest.fail("the client may send for ever")


@pytest.mark.parametrize(("path", "status"), [(b"refuses", 403), (b"plain", 200)])
def test_an_upgrade_that_is_refused(world: World, path: bytes, status: int) -> None:
    assert world.send(_ASK % path).status == status


def test_an_upgrade_that_is_answered_with_garbage(world: World) -> None:
    assert b"HTTP/1.1 200" not in world.everything(_ASK % b"garbage")


def test_the_client_goes_without_a_word(world: World) -> None:
    for _ in range(50):
        with world.connect() as client:
            client.sendall(_ASK % b"closes")
            assert client.recv(1)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
