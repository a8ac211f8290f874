"""Measure what home costs while nothing happens: CPU over a while, memory, by scale.

    python bench/idle.py [--seconds 30] [--listeners 1000] [--connections 10000]

The listeners and connections are made in child processes of this one, on loopback, and end with it.
"""

import argparse
import contextlib
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from homeport.home.home_file import HomeFile
from homeport.home.start import find_home, start
from homeport.home.stop import stop

_TICK_S = 1 / os.sysconf("SC_CLK_TCK")
_PER_CHILD = 500
SETTLE_S = 15
_CHILD = """
import socket, sys
listeners, connections = int(sys.argv[1]), int(sys.argv[2])
made = [socket.create_server(("127.0.0.1", 0), backlog=64) for _ in range(listeners)]
held = []
for at in range(connections):
    server = made[at % len(made)]
    held.append(socket.create_connection(server.getsockname()))
    held.append(server.accept()[0])
print("ready", flush=True)
sys.stdin.read()
"""


def cpu_s(pid: int) -> float:
    """Return user and system time of `pid` so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * _TICK_S


def memory_mib(pid: int) -> float:
    """Return the resident memory of `pid`."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(one.split()[1]) / 1024 for one in lines if one.startswith("VmRSS"))


@contextlib.contextmanager
def load(listeners: int, connections: int) -> Iterator[None]:
    """Hold that many sockets open."""
    children = max(1, listeners * 2 // _PER_CHILD, connections // 2000) if listeners else 0
    running = [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                _CHILD,
                str(listeners // children),
                str(connections // children),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(children)
    ]
    try:
        for child in running:
            assert child.stdout is not None
            child.stdout.readline()
        yield
    finally:
        for child in running:
            child.communicate()


def measure(home: HomeFile, seconds: float, said: str) -> None:
    """Print the share of a core that home used for `seconds`."""
    before, began = cpu_s(home.pid), time.monotonic()
    time.sleep(seconds)
    share = (cpu_s(home.pid) - before) / (time.monotonic() - began)
    print(f"{said:<12} {share:7.2%} of a core   {memory_mib(home.pid):6.1f} MiB resident")


def free_port() -> int:
    """Return a port that is free just now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def main() -> None:
    """Start a home of its own, in a directory of its own, and watch it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--listeners", type=int, default=1_000)
    parser.add_argument("--connections", type=int, default=10_000)
    wish = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with tempfile.TemporaryDirectory() as place, load(wish.listeners, wish.connections):
        os.environ |= {f"XDG_{name}": place for name in ("RUNTIME_DIR", "STATE_HOME", "CACHE_HOME")}
        start(port=free_port(), timeout_s=60)
        home = find_home()
        assert home is not None
        try:
            headers = {"Authorization": f"Bearer {home.token}"}
            seen = httpx.get(f"{home.url}/api/services", headers=headers, timeout=60)
            print(f"{len(seen.json()['services'])} services, {len(seen.content) >> 10} KiB")
            # By then those who listen have settled and were asked who they are, once.
            time.sleep(SETTLE_S)
            measure(home, wish.seconds, "nobody looks")
        finally:
            stop()


if __name__ == "__main__":
    main()
