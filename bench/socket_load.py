"""Hold many sockets in many processes until standard input closes, for see.py to be looked at.

    python -I -S bench/socket_load.py PROCESSES TCP UDP CONNECTIONS FILES

Spreads that many listeners (every second one on ::1), bound UDP sockets, established TCP
connections (both ends here, so two sockets each) and other open files over that many processes,
prints "ready", and waits. Should this process die, the others see their pipe close and go too.
"""

import _socket
import posix
import sys
from _socket import AF_INET, AF_INET6, SOCK_DGRAM, SOCK_STREAM

BACKLOG = 128

Sockets = list[_socket.socket]


def share(total: int, processes: int, number: int) -> int:
    """Return how many of `total` fall to one process."""
    return total // processes + (number < total % processes)


def bound(family: int, kind: int, host: str) -> _socket.socket:
    one = _socket.socket(family, kind)
    one.bind((host, 0))
    return one


def connect(host: str, count: int) -> Sockets:
    """Return both ends of `count` connections whose listener is gone again."""
    server = bound(AF_INET, SOCK_STREAM, host)
    server.listen(BACKLOG)
    held = []
    for _ in range(count):
        client = _socket.socket(AF_INET, SOCK_STREAM)
        client.connect(server.getsockname())
        # What socket.accept() wraps; `socket` itself is big, and this is held 2,000 times.
        fd, _ = server._accept()  # type: ignore[attr-defined]
        held += [client, _socket.socket(fileno=fd)]
    server.close()
    return held


def fill(number: int, processes: int, totals: list[int]) -> Sockets:
    """Open the share of process `number`; each has a loopback address of its own."""
    tcp, udp, connections, files = (share(total, processes, number) for total in totals)
    host = f"127.0.{1 + number // 250}.{1 + number % 250}"
    held = []
    for turn in range(tcp):
        is_v6 = (number + turn) % 2
        one = bound(AF_INET6 if is_v6 else AF_INET, SOCK_STREAM, "::1" if is_v6 else host)
        one.listen(BACKLOG)
        held.append(one)
    held += [bound(AF_INET, SOCK_DGRAM, host) for _ in range(udp)]
    held += connect(host, connections)
    for _ in range(files):
        posix.open("/dev/null", posix.O_RDONLY)
    return held


def main() -> None:
    processes, *totals = map(int, sys.argv[1:])
    stay, stop = posix.pipe()
    told, tell = posix.pipe()
    for number in range(processes):
        if posix.fork() == 0:
            posix.close(stop)
            held = fill(number, processes, totals)
            posix.write(tell, b".")
            posix.close(tell)
            posix.close(0)
            posix.read(stay, 1)
            del held
            posix._exit(0)
    posix.close(tell)
    ready = 0
    while part := posix.read(told, 4096):
        ready += len(part)
    if ready != processes:
        sys.exit(f"{processes - ready} processes could not open their sockets")
    posix.write(1, b"ready\n")
    posix.read(0, 1)


main()
