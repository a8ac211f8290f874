"""Servers that give back what they get, over every kind of socket, until their block ends."""

import hashlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

END = b"|that was all"
_PIECE = 65_536
_ANSWER_S = 20.0


@contextmanager
def echoing(
    family: int = socket.AF_INET, address: Any = ("127.0.0.1", 0)
) -> Iterator[socket.socket]:
    """Give back each stream piece by piece, and END after the client's end; yield the listener."""
    with socket.socket(family) as listener:
        listener.bind(address)
        listener.listen(64)
        thread = threading.Thread(target=accept_all, args=(listener,), daemon=True)
        thread.start()
        yield listener
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)


def accept_all(listener: socket.socket) -> None:
    """Serve until `listener` is closed."""
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_echo, args=(connection,), daemon=True).start()


def _echo(connection: socket.socket) -> None:
    with connection, suppress(OSError):
        while piece := connection.recv(_PIECE):
            connection.sendall(piece)
        connection.sendall(END)


@contextmanager
def echoing_datagrams(host: str = "127.0.0.1") -> Iterator[int]:
    """Give back each datagram; yield the port. An empty datagram of our own ends it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as bound:
        bound.bind((host, 0))
        thread = threading.Thread(target=echo_datagrams, args=(bound,), daemon=True)
        thread.start()
        yield bound.getsockname()[1]
        bound.sendto(b"", bound.getsockname())
        thread.join(_ANSWER_S)


def echo_datagrams(bound: socket.socket) -> None:
    """Give back each datagram until an empty one comes."""
    while True:
        data, client = bound.recvfrom(_PIECE)
        if not data:
            return
        bound.sendto(data, client)


def connected(family: int, address: Any) -> socket.socket:
    """Return a client's connection; what it waits for has a deadline."""
    client = socket.socket(family, socket.SOCK_STREAM)
    client.settimeout(_ANSWER_S)
    try:
        client.connect(address)
    except OSError:
        client.close()
        raise
    return client


def exchange(client: socket.socket, data: bytes) -> bytes:
    """Send `data`, say that it was all, and return everything that comes back."""
    sender = threading.Thread(target=_send, args=(client, data))
    sender.start()
    got = bytearray()
    while piece := client.recv(_PIECE):
        got += piece
    sender.join()
    return bytes(got)


def _send(client: socket.socket, data: bytes) -> None:
    # Who hangs up on us is seen by whoever waits for the answer.
    with suppress(OSError):
        client.sendall(data)
        client.shutdown(socket.SHUT_WR)


def much(size: int) -> bytes:
    """Return `size` bytes in which no piece is like another."""
    return hashlib.shake_128(b"homeport").digest(size)


def ask_datagram(port: int, data: bytes = b"hello") -> bytes:
    """Return what comes back for one datagram."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(_ANSWER_S)
        client.connect(("127.0.0.1", port))
        client.send(data)
        return client.recv(_PIECE)
