"""Print what looking at sockets again and again costs: CPU medians at the scales of the issue.

Usage: python bench/refresh.py [middle|large|LISTENERS CONNECTIONS]

It makes a network namespace of its own (so it needs root), fills it with listeners and with
connections that stay open, and measures in this process: user plus system time, the median of
RUNS, and the wall time beside it.
"""

import ctypes
import os
import resource
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from homeport.observe.listen_watch import ListenWatch
from homeport.observe.sockets import read_connections, read_listeners, read_traffic

RUNS = 15
SCALES = {"small": (20, 100), "middle": (1_000, 10_000), "large": (200, 50_000)}
_CLONE_NEWNET = 0x40000000
# Below the usual hard limit of open files.
_SOCKETS_PER_CHILD = 16_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One line of the table."""

    what: str
    cpu_ms: float
    wall_ms: float
    found: int


def main() -> None:
    """Fill a namespace, measure, print."""
    words = sys.argv[1:] or ["middle"]
    listeners, connections = (int(words[0]), int(words[1])) if len(words) == 2 else SCALES[words[0]]
    enter_new_namespace()
    with filled(listeners, connections):
        sockets = 2 * connections
        print(f"{listeners} listeners, {connections} connections ({sockets} sockets), n={RUNS}")
        print(f"{'':44} {'cpu ms':>8} {'wall ms':>8}  found")
        for one in measure_all():
            print(f"{one.what:44} {one.cpu_ms:8.2f} {one.wall_ms:8.2f}  {one.found}")


def measure_all() -> list[Cost]:
    """Return the costs of everything that the daemon and `ls` repeat."""
    here = read_listeners(namespaces=False)
    with ListenWatch() as every, ListenWatch(slow_every=1) as slow:
        every.poll()
        slow.poll()
        return [
            measure("warm refresh, TCP (7 of 8 polls)", lambda: len(every.poll().accept_queues)),
            measure("warm refresh, TCP, UDP, unix", lambda: len(slow.poll().accept_queues)),
            measure("read_listeners", lambda: len(read_listeners(namespaces=False))),
            measure("read_listeners, other namespaces too", lambda: len(read_listeners())),
            measure(
                "read_traffic", lambda: sum(one.connections for one in read_traffic(here).values())
            ),
            measure("read_connections", lambda: len(read_connections(namespaces=False))),
            measure(
                "read_connections of one port",
                lambda: len(read_connections(here[0].port, namespaces=False)),
            ),
        ]


def measure(what: str, call: Callable[[], int]) -> Cost:
    """Return the median cost of `call`."""
    cpu: list[float] = []
    wall: list[float] = []
    found = call()
    for _ in range(RUNS):
        cpu_before, wall_before = time.process_time(), time.perf_counter()
        found = call()
        cpu.append((time.process_time() - cpu_before) * 1e3)
        wall.append((time.perf_counter() - wall_before) * 1e3)
    return Cost(what=what, cpu_ms=median(cpu), wall_ms=median(wall), found=found)


def enter_new_namespace() -> None:
    """Leave everybody else's sockets behind."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET):
        sys.exit(f"cannot make a network namespace: {os.strerror(ctypes.get_errno())}")
    with socket.socket() as any_socket:
        # ifreq for "lo" with IFF_UP | IFF_RUNNING; SIOCSIFFLAGS. Source: netdevice(7).
        request = b"lo".ljust(16, b"\0") + (0x41).to_bytes(2, sys.byteorder) + bytes(22)
        if libc.ioctl(any_socket.fileno(), 0x8914, request):
            sys.exit(f"cannot bring up lo: {os.strerror(ctypes.get_errno())}")


@contextmanager
def filled(listeners: int, connections: int) -> Iterator[None]:
    """Have `listeners` with `connections` spread over them, accepted, held by child processes."""
    children = 1 + 2 * connections // _SOCKETS_PER_CHILD
    # Both pipes end by themselves: children go when the parent's end of the second is closed.
    ready, tell_ready = os.pipe()
    stay, let_go = os.pipe()
    pids = []
    for number in range(children):
        pid = os.fork()
        if pid == 0:
            os.close(let_go)
            hold(listeners // children, connections // children, f"127.0.{number}.1")
            os.write(tell_ready, b"!")
            os.read(stay, 1)
            os._exit(0)
        pids.append(pid)
    os.close(tell_ready)
    for _ in pids:
        if os.read(ready, 1) != b"!":
            sys.exit("a child that should hold sockets gave up")
    try:
        yield
    finally:
        os.close(let_go)
        for pid in pids:
            os.waitpid(pid, 0)


_held: list[socket.socket] = []


def hold(listeners: int, connections: int, address: str) -> None:
    """Open the sockets of one child and keep them."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    servers = [socket.create_server((address, 0), backlog=64) for _ in range(listeners)]
    _held.extend(servers)
    for number in range(connections):
        server = servers[number % listeners]
        _held.append(socket.create_connection(server.getsockname()))
        _held.append(server.accept()[0])


if __name__ == "__main__":
    main()
