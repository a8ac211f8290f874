"""Accept WebSockets and echo what they say, until standard input closes; prints its port.

python -I bench/door/websocket_app.py
"""

import os
import selectors
import socket
import sys
from contextlib import suppress

# The client of the measurement sends the key of RFC 6455, section 1.3, whose answer this is.
_WELCOME = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"
)
_PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
_MASK = 4


def greet(connection: socket.socket, heads: dict[socket.socket, bytes]) -> bool:
    """Read the rest of the request, and agree; return False when it wants no WebSocket."""
    piece = connection.recv(65536)
    heads[connection] += piece
    if not piece:
        return False
    if not heads[connection].endswith(b"\r\n\r\n"):
        return True
    is_websocket = b"\r\nsec-websocket-key:" in heads.pop(connection).lower()
    connection.sendall(_WELCOME if is_websocket else _PLAIN)
    return is_websocket


def echo(connection: socket.socket) -> bool:
    """Send a short frame back, which a server does not mask; return False when nobody is there."""
    frame = connection.recv(65536)
    if len(frame) < 2 + _MASK:
        return False
    mask, data = frame[2 : 2 + _MASK], frame[2 + _MASK :]
    plain = bytes(one ^ mask[at % _MASK] for at, one in enumerate(data))
    connection.sendall(bytes([frame[0], len(plain)]) + plain)
    return True


def main() -> None:
    """Serve."""
    server = socket.create_server(("127.0.0.1", 0), backlog=4_096)
    server.settimeout(0)
    heads: dict[socket.socket, bytes] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(server, selectors.EVENT_READ)
        selector.register(0, selectors.EVENT_READ)
        os.write(1, b"%d\n" % server.getsockname()[1])
        while True:
            for key, _ in selector.select():
                if key.fd == 0:
                    sys.exit()
                if key.fileobj is server:
                    with suppress(BlockingIOError):
                        while True:
                            connection, _ = server.accept()
                            heads[connection] = b""
                            selector.register(connection, selectors.EVENT_READ)
                    continue
                assert isinstance(key.fileobj, socket.socket)
                step(selector, key.fileobj, heads)


def step(
    selector: selectors.BaseSelector,
    connection: socket.socket,
    heads: dict[socket.socket, bytes],
) -> None:
    """Do what `connection` asks for."""
    is_open = False
    with suppress(OSError):
        is_open = greet(connection, heads) if connection in heads else echo(connection)
    if not is_open:
        heads.pop(connection, None)
        selector.unregister(connection)
        connection.close()


main()
