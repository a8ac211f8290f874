"""Small apps for the gateway to lead to; they keep the bytes that reached them."""

import asyncio
import base64
import hashlib
import json
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import h2.config
import h2.connection
import h2.events

_START_S = 10.0
MIB = 1_048_576
_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LOST = (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError)


@dataclass
class App:
    """An app that runs; `heads` are the requests that it saw, `port` is 0 on a unix socket."""

    port: int = 0
    heads: list[str] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def last(self) -> dict[str, str]:
        """Return the headers of the last request, with their case."""
        return dict(line.split(": ", 1) for line in self.heads[-1].split("\r\n")[1:] if line)


Handler = Callable[[App, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def http1(app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer HTTP/1.1 requests until the client goes."""
    while True:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        # Neighbours on this machine look at every port; what they ask is not the test's.
        if "User-Agent: homeport" in head:
            return
        app.heads.append(head[:-4])
        path = head.split(" ", 2)[1].partition("?")[0]
        found = {
            name.lower(): value
            for name, _, value in (line.partition(": ") for line in head.split("\r\n")[1:])
        }
        if found.get("upgrade", "").lower() == "websocket":
            await _websocket(reader, writer, found["sec-websocket-key"])
            return
        answer: Callable[..., Awaitable[None]] = _PATHS.get(path, _echo)
        await answer(app, found, reader, writer)
        await writer.drain()


async def _echo(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    body = await _body(found, reader)
    answer = json.dumps({"head": app.heads[-1], "bytes": len(body)}).encode()
    writer.write(
        b"HTTP/1.1 200 OK\r\nX-CamelCase: Yes\r\nServer: own\r\n"
        b"Content-Length: %d\r\n\r\n%b" % (len(answer), answer)
    )


async def _body(found: dict[str, str], reader: asyncio.StreamReader) -> bytes:
    if "content-length" in found:
        return await reader.readexactly(int(found["content-length"]))
    whole = b""
    while "transfer-encoding" in found:
        size = int(await reader.readline(), 16)
        if not size:
            while (await reader.readline()).strip():
                pass
            break
        whole += (await reader.readexactly(size + 2))[:-2]
    return whole


async def _count(app: App, found: Any, reader: asyncio.StreamReader, writer: Any) -> None:
    """Take the body of any size, and keep nothing of it."""
    left = int(found["content-length"])
    digest = hashlib.sha256()
    while left:
        piece = await reader.read(min(left, MIB))
        if not piece:
            return
        digest.update(piece)
        left -= len(piece)
    text = digest.hexdigest().encode()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(text), text))


async def _large(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (100 * MIB))
    for _ in range(100):
        writer.write(bytes(MIB))
        await writer.drain()


async def _events(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    """Send one event, and the second one when the test has seen the first."""
    writer.write(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    for number in range(2):
        event = b"data: %d\n\n" % number
        writer.write(b"%x\r\n%b\r\n" % (len(event), event))
        await writer.drain()
        await asyncio.to_thread(app.gate.wait, 5)
    writer.write(b"0\r\n\r\n")


async def _many_headers(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    rows = b"".join(b"X-Row-%d: %b\r\n" % (number, b"x" * 1000) for number in range(1000))
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + rows + b"\r\nok")


async def _garbage(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    writer.write(b"\x00\xff this is not HTTP\r\n\r\n")
    await writer.drain()
    raise ConnectionError


async def _half(app: App, found: Any, reader: Any, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    await writer.drain()
    raise ConnectionError


_PATHS: Mapping[str, Callable[..., Awaitable[None]]] = MappingProxyType(
    {
        "/count": _count,
        "/large": _large,
        "/events": _events,
        "/many-headers": _many_headers,
        "/garbage": _garbage,
        "/half": _half,
    }
)


async def _websocket(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, key: str) -> None:
    accept = base64.b64encode(hashlib.sha1(key.encode() + _MAGIC).digest())
    writer.write(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )
    while True:
        first, second = await reader.readexactly(2)
        mask = await reader.readexactly(4)
        data = await reader.readexactly(second & 127)
        plain = bytes(one ^ mask[at % 4] for at, one in enumerate(data))
        writer.write(bytes([first, len(plain)]) + plain)
        await writer.drain()


def text(raw: bytes | str) -> str:
    """Return a header's name or value as text; h2 gives either."""
    return raw.decode() if isinstance(raw, bytes) else raw


async def http2(app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer HTTP/2 requests with their headers and the size of their body."""
    config = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
    wire = h2.connection.H2Connection(config)
    wire.initiate_connection()
    writer.write(wire.data_to_send())
    sizes: dict[int, int] = {}
    while data := await reader.read(65536):
        for event in wire.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                rows = "\r\n".join(f"{text(name)}: {text(value)}" for name, value in event.headers)
                app.heads.append("h2\r\n" + rows)
                sizes[event.stream_id] = 0
            elif isinstance(event, h2.events.DataReceived):
                sizes[event.stream_id] += len(event.data)
                wire.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, h2.events.StreamEnded):
                body = json.dumps({"head": app.heads[-1], "bytes": sizes[event.stream_id]})
                wire.send_headers(event.stream_id, [(":status", "200")])
                wire.send_data(event.stream_id, body.encode())
                wire.send_headers(event.stream_id, [("grpc-status", "0")], end_stream=True)
        writer.write(wire.data_to_send())
        await writer.drain()


@contextmanager
def running(
    handler: Handler = http1,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    path: Path | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[App]:
    """Have an app that listens until the block ends."""
    app = App()
    loop = asyncio.new_event_loop()
    started = threading.Event()
    stop = asyncio.Event()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(*_LOST):
                await handler(app, reader, writer)
            writer.close()
        except asyncio.CancelledError:
            writer.transport.abort()

    async def serve() -> None:
        if path is None:
            server = await asyncio.start_server(connected, host, port, ssl=tls, limit=4 * MIB)
            app.port = server.sockets[0].getsockname()[1]
        else:
            server = await asyncio.start_unix_server(connected, path, limit=4 * MIB)
        started.set()
        await stop.wait()
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        # The loop closes the sockets in its next rounds.
        for _ in range(3):
            await asyncio.sleep(0)

    thread = threading.Thread(target=lambda: _run(loop, serve()), daemon=True)
    thread.start()
    assert started.wait(_START_S)
    try:
        yield app
    finally:
        app.gate.set()
        loop.call_soon_threadsafe(stop.set)
        thread.join(_START_S)
        if path is not None:
            path.unlink(missing_ok=True)


def _run(loop: asyncio.AbstractEventLoop, work: Any) -> None:
    loop.set_exception_handler(lambda *_: None)
    try:
        loop.run_until_complete(work)
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        loop.close()


def has_ipv6() -> bool:
    """Return whether ::1 can be listened on."""
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False
