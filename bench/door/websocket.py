"""Open WebSockets through the door, and see whether they still work."""

import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.door.harness import LOAD_CORE
from bench.door.peers import Target

_APP = Path(__file__).parent / "websocket_app.py"
_ANSWER_S = 30.0
_BATCH = 100
# What a browser sends.
_ASK = (
    "GET /ws HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nPragma: no-cache\r\n"
    "Cache-Control: no-cache\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\nUpgrade: websocket\r\n"
    "Origin: http://{host}\r\nSec-WebSocket-Version: 13\r\nAccept-Encoding: gzip, deflate, br\r\n"
    "Accept-Language: en\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
# "hello" as a text frame, masked with zeros, and as it comes back.
_HELLO, _BACK = b"\x81\x85\0\0\0\0hello", b"\x81\x05hello"


@contextmanager
def websocket_app() -> Iterator[int]:
    """Have an app that accepts WebSockets; yield its port."""
    argv = ["taskset", "-c", str(LOAD_CORE), sys.executable, "-I", str(_APP)]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            yield int(child.stdout.readline())
        finally:
            child.stdin.close()


@contextmanager
def websockets(target: Target, count: int) -> Iterator[list[socket.socket]]:
    """Hold `count` WebSockets open."""
    held: list[socket.socket] = []
    try:
        while len(held) < count:
            held += _some(target, min(_BATCH, count - len(held)))
        yield held
    finally:
        for one in held:
            one.close()


def _some(target: Target, count: int) -> list[socket.socket]:
    ask = _ASK.format(host=target.host).encode()
    fresh = [socket.create_connection(("127.0.0.1", target.port), _ANSWER_S) for _ in range(count)]
    for one in fresh:
        one.sendall(ask)
    for one in fresh:
        answer = b""
        while not answer.endswith(b"\r\n\r\n"):
            piece = one.recv(4096)
            if not piece:
                sys.exit(f"{target.name} hung up after {answer!r}")
            answer += piece
        if b" 101 " not in answer[:20]:
            sys.exit(f"{target.name} says {answer!r}")
    return fresh


def alive(held: Sequence[socket.socket]) -> int:
    """Return how many answer."""
    found = 0
    for at in range(0, len(held), _BATCH):
        some = held[at : at + _BATCH]
        found += sum(_says_hello(one) for one in some if _is_sent(one))
    return found


def _is_sent(one: socket.socket) -> bool:
    try:
        one.sendall(_HELLO)
    except OSError:
        return False
    return True


def _says_hello(one: socket.socket) -> bool:
    try:
        return one.recv(len(_BACK), socket.MSG_WAITALL) == _BACK
    except OSError:
        return False
