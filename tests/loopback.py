"""Real sockets on loopback for the tests of observe, and children that hold them elsewhere."""

import ctypes
import os
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

DEADLINE_S = 10.0
NOBODY = 65_534
_CLONE_NEWNET = 0x40000000


def eventually(read: Callable[[], T], accept: Callable[[T], bool]) -> T:
    """Return the first value that `accept` likes; fail when none comes in time."""
    pause = threading.Event()
    until = time.monotonic() + DEADLINE_S
    while True:
        value = read()
        if accept(value):
            return value
        assert time.monotonic() < until, f"still {value!r} after {DEADLINE_S} s"
        pause.wait(0.01)


def port_of(bound: socket.socket) -> int:
    """Return the port that `bound` has."""
    port: int = bound.getsockname()[1]
    return port


def inode_of(opened: socket.socket) -> int:
    """Return the inode that the kernel reports for `opened`."""
    return os.fstat(opened.fileno()).st_ino


@contextmanager
def tcp_pair(server: socket.socket) -> Iterator[tuple[socket.socket, socket.socket]]:
    """Have a client of `server` and the accepted end."""
    with socket.create_connection(server.getsockname()[:2]) as client:
        accepted, _ = server.accept()
        with accepted:
            yield client, accepted


def may_unshare() -> bool:
    """Return whether we may make network namespaces (HOMEPORT_PROMISES calls it netns)."""
    return sys.platform == "linux" and in_child(_try_unshare) == b"yes"


def in_child(call: Callable[[], bytes], *, uid: int | None = None) -> bytes:
    """Return what `call` returns in a forked child, which runs as `uid`."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        with _ending():
            _become(uid)
            os.write(writing, call())
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        body = answer.read()
    _, status = os.waitpid(pid, 0)
    assert status == 0, f"the child broke down: {status}"
    return body


@contextmanager
def elsewhere(
    hold: Callable[[], tuple[object, int]], *, uid: int | None = None
) -> Iterator[tuple[int, int]]:
    """Have a child in a new network namespace; yield its pid and the number `hold` returned.

    The child keeps the other thing that `hold` returned open until the block ends.
    """
    reading, writing = os.pipe()
    stay, let_go = os.pipe()
    pid = os.fork()
    if pid == 0:
        with _ending():
            os.close(let_go)
            enter_new_namespace()
            _become(uid)
            held, number = hold()
            os.write(writing, str(number).encode())
            os.close(writing)
            os.read(stay, 1)
            del held
    os.close(writing)
    os.close(stay)
    try:
        with os.fdopen(reading, "rb") as answer:
            yield pid, int(answer.read())
    finally:
        os.close(let_go)
        os.waitpid(pid, 0)


def enter_new_namespace() -> None:
    """Put the calling thread into a network namespace of its own, with lo up."""
    if ctypes.CDLL(None).unshare(_CLONE_NEWNET):
        raise PermissionError("may not make a network namespace")
    import fcntl

    with socket.socket() as any_socket:
        # struct ifreq for SIOCSIFFLAGS: IFF_UP and IFF_RUNNING. Source: netdevice(7).
        request = b"lo".ljust(16, b"\0") + (0x41).to_bytes(2, sys.byteorder) + bytes(22)
        fcntl.ioctl(any_socket, 0x8914, request)


def namespace_inode(pid: int) -> int:
    """Return the inode of the network namespace of `pid`."""
    return Path(f"/proc/{pid}/ns/net").stat().st_ino


@contextmanager
def _ending() -> Iterator[None]:
    """End this forked child with the block, so that it never goes on as a second test run."""
    try:
        yield
        os._exit(0)
    finally:
        traceback.print_exc()
        os._exit(1)


def _try_unshare() -> bytes:
    try:
        enter_new_namespace()
    except OSError:
        return b"no"
    return b"yes"


def _become(uid: int | None) -> None:
    if uid is not None:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
