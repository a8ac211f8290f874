"""What threads wait in: real ones, and captured ones that are hard to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from file_trees import plant
from live import Nursery, nursery, until

from homeport.model.vitals import BlockedOn
from homeport.observe.blocked import MOST_THREADS, read_blocked

_LIVE = Path("/")
READS = """
import socket
a, b = socket.socketpair()
print(__import__("os").fstat(a.fileno()).st_ino, flush=True)
a.recv(1)
"""
MANY = """
import threading, signal
for _ in range(80):
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("up", flush=True)
signal.pause()
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def test_a_socket_that_is_read_is_named(started: Nursery) -> None:
    app = started.python(READS)
    inode = app.number()
    until(lambda: BlockedOn(call="recvfrom", inode=inode) in read_blocked(app.pid, _LIVE), "reads")


def test_the_threads_are_bounded_and_the_main_one_comes_first(started: Nursery) -> None:
    app = started.python(MANY)
    app.line()
    until(lambda: read_blocked(app.pid, _LIVE)[0].call == "pause", "the main thread waits")
    found = read_blocked(app.pid, _LIVE)
    assert len(found) == MOST_THREADS
    assert {one.call for one in found[1:]} == {"futex"}


def test_what_a_captured_machine_shows(tmp_path: Path) -> None:
    narrow = b"\x7fELF\x01" + bytes(20)
    root = plant(
        tmp_path,
        {
            "proc/5/task/5/syscall": "running\n",
            "proc/5/task/6/syscall": "-1 0x7ff 0x7ff\n",
            "proc/5/task/7/wchan": "ep_poll",
            "proc/5/task/8/wchan": "0",
            "proc/5/task/9/syscall": "what is this",
            "proc/6/exe": narrow,
            "proc/6/task/6/syscall": "0 0x3 0x0\n",
        },
    )
    calls = [one.call for one in read_blocked(5, root)]
    assert calls == ["running", "outside-calls", "epoll_wait"]
    assert read_blocked(6, root) == (BlockedOn(call="syscall-0"),)
    assert read_blocked(7, root) == ()
