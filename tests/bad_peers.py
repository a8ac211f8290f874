"""Servers that behave badly, for whoever asks them something."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from homeport.model.address import Transport
from homeport.model.clues import Door

Handler = Callable[[socket.socket], None]


@contextmanager
def serving(handler: Handler) -> Iterator[Door]:
    """Have a TCP server that gives each connection to `handler` in a thread of its own."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listening:
        stopping = threading.Event()
        threads: list[threading.Thread] = []

        def handle(accepted: socket.socket) -> None:
            with accepted:
                try:
                    handler(accepted)
                except OSError:
                    return  # the other side left, as it should

        def accept() -> None:
            while True:
                accepted, _ = listening.accept()
                if stopping.is_set():
                    accepted.close()
                    return
                threads.append(threading.Thread(target=handle, args=(accepted,)))
                threads[-1].start()

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield tcp_door(listening.getsockname()[1])
        finally:
            stopping.set()
            socket.create_connection(listening.getsockname()).close()
            accepting.join()
            for thread in threads:
                thread.join()


@contextmanager
def datagrams(answer: Callable[[bytes], bytes | None]) -> Iterator[Door]:
    """Have a UDP server that sends back what `answer` returns."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
        bound.bind(("127.0.0.1", 0))
        end = b"the test is over"

        def serve() -> None:
            while True:
                data, sender = bound.recvfrom(65_535)
                if data == end:
                    return
                reply = answer(data)
                if reply is not None:
                    bound.sendto(reply, sender)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield udp_door(bound.getsockname()[1])
        finally:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                last.sendto(end, bound.getsockname())
            thread.join()


def tcp_door(port: int) -> Door:
    """Return the door of a TCP server on loopback."""
    return Door(transport=Transport.TCP, port=port, addresses=("127.0.0.1",))


def udp_door(port: int) -> Door:
    """Return the door of a UDP server on loopback."""
    return Door(transport=Transport.UDP, port=port, addresses=("127.0.0.1",))


def saying(data: bytes) -> Handler:
    """Say `data` at once and then read until the peer leaves."""

    def handler(accepted: socket.socket) -> None:
        accepted.sendall(data)
        silent(accepted)

    return handler


def silent(accepted: socket.socket) -> None:
    """Take everything and say nothing."""
    while accepted.recv(65_536):
        pass


def closing(_: socket.socket) -> None:
    """Close without a word."""


def resetting(accepted: socket.socket) -> None:
    """Reset the connection once something came."""
    accepted.recv(1)
    accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def trickling(accepted: socket.socket) -> None:
    """Send a byte now and then, for ever."""
    pause = threading.Event()
    for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1_000_000:
        accepted.sendall(bytes((byte,)))
        pause.wait(0.01)


def flooding(accepted: socket.socket) -> None:
    """Send as fast as it can, for ever."""
    while True:
        accepted.sendall(b"x" * 65_536)


def flooding_page(accepted: socket.socket) -> None:
    """Announce ten gigabytes, and send them."""
    accepted.recv(65_536)
    accepted.sendall(b"HTTP/1.1 200 OK\r\nServer: huge\r\nContent-Length: 10000000000\r\n\r\n")
    flooding(accepted)


def flooding_head(accepted: socket.socket) -> None:
    """Never end the head of the answer."""
    accepted.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        accepted.sendall(b"X-More: and more\r\n" * 1000)


def echoing(accepted: socket.socket) -> None:
    """Give back whatever comes."""
    while data := accepted.recv(4096):
        accepted.sendall(data)


def echoing_loudly(accepted: socket.socket) -> None:
    """Give back every line in capitals."""
    with accepted.makefile("rb") as lines:
        for one in lines:
            accepted.sendall(one.upper())


ECHOES: dict[str, Handler] = {"echo": echoing, "echo in capitals": echoing_loudly}
BAD_PEERS: dict[str, Handler] = {
    **ECHOES,
    "silent": silent,
    "closing": closing,
    "resetting": resetting,
    "trickling": trickling,
    "flooding": flooding,
    "flooding with lines": flooding_head,
    "a TLS alert": saying(b"\x15\x03\x01\0\x02\x02\x46"),
    "garbage": saying(bytes(range(256)) * 8),
    "zeros": saying(bytes(4096)),
    "all bits set": saying(b"\xff" * 4096),
    "newlines": saying(b"\n" * 4096),
    "deep JSON": saying(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + b"[" * 9000),
    "another protocol": saying(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"),
}
