"""What every measurement of the door shares: processes on cores of their own, CPU time, verdicts.

Proxies run on the first core that we may use, apps and load on the last one, so that they do not
push each other aside. CPU is what the kernel says that a process has run (its CPU clock), so that
neighbours change it little; ratios are taken within a turn.
"""

import argparse
import os
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_CORES = sorted(os.sched_getaffinity(0))
PROXY_CORE, LOAD_CORE = _CORES[0], _CORES[-1]
LEAST_TURNS = 5
START_S = 30.0
_LOOK_S = 0.002
_END_S = 10.0
_RSS = re.compile(r"VmRSS:\s+(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One line of the result: what was measured, how it spread, what it is to be."""

    what: str
    values: Sequence[float]
    limit: float
    unit: str = "x"

    @property
    def value(self) -> float:
        """Return the median."""
        return statistics.median(self.values)

    @property
    def is_reached(self) -> bool:
        """Return whether the median is within the limit."""
        return self.value <= self.limit

    def __str__(self) -> str:
        """Return the line."""
        spread = f"({min(self.values):.2f} to {max(self.values):.2f})" if self.values[1:] else ""
        verdict = "reached" if self.is_reached else "MISSED"
        number = f"{self.value:9.2f} {self.unit:<3}{spread:<20}"
        return f"{self.what:<46}{number} goal <= {self.limit:g} {self.unit:<3} {verdict}"


def conclude(goals: Iterable[Goal]) -> int:
    """Print `goals` and return the exit code: 0 when all are reached."""
    found = list(goals)
    for one in found:
        print(one, flush=True)
    return 0 if all(one.is_reached for one in found) else 1


def options(about: str | None, *, turns: int = 7, seconds: float = 1.0) -> argparse.ArgumentParser:
    """Return the parser that all commands begin with."""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=about, formatter_class=shape)
    text = f"how often each takes its turn, at least {LEAST_TURNS} (default {turns})"
    parser.add_argument("-n", "--turns", type=_turns, default=turns, help=text)
    text = f"how long one turn is, in seconds (default {seconds:g})"
    parser.add_argument("--seconds", type=float, default=seconds, help=text)
    text = "the gateway without home: no access log; shows what home adds"
    parser.add_argument("--alone", action="store_true", help=text)
    return parser


def _turns(text: str) -> int:
    turns = int(text)
    if turns < LEAST_TURNS:
        raise argparse.ArgumentTypeError(f"fewer than {LEAST_TURNS} say nothing")
    return turns


def program(name: str, package: str) -> str:
    """Return the path of a program; end with the name of its Debian package when it is not here."""
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
    found = shutil.which(name, path=places)
    if found is None:
        sys.exit(f"{name} is not here: apt install {package}")
    return found


def free_port() -> int:
    """Return a port of loopback that nobody has at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def folder() -> Iterator[Path]:
    """Have a private directory with a short name, for unix sockets lie in it."""
    directory = Path(tempfile.mkdtemp(prefix="hp-bench-", dir="/tmp"))
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def running(argv: Sequence[str], *, core: int, log: Path, cwd: Path | None = None) -> Iterator[int]:
    """Run `argv` on `core` until the block ends; yield its pid."""
    environ = os.environ | {"HOME": str(log.parent), "XDG_DATA_HOME": str(log.parent)}
    with log.open("ab") as file:
        child = subprocess.Popen(
            ["taskset", "-c", str(core), *argv],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            env=environ,
            cwd=cwd,
            # As home starts its gateway: the kernel shares out the processor by session.
            start_new_session=True,
        )
    try:
        yield child.pid
    finally:
        child.terminate()
        try:
            child.wait(_END_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def pin(pids: Iterable[int], core: int) -> None:
    """Put all threads of `pids` on `core`; threads they start later stay there too."""
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").iterdir():
            with suppress(ProcessLookupError):
                os.sched_setaffinity(int(task.name), {core})


def family(pid: int) -> Iterator[int]:
    """Yield `pid` and all its descendants."""
    yield pid
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def cpu_us(pids: Iterable[int]) -> float:
    """Return how long `pids` have run so far, with threads that have ended.

    Source: Linux, include/linux/posix-timers_types.h: MAKE_PROCESS_CPUCLOCK, CPUCLOCK_SCHED is 2.
    """
    total = 0
    for pid in set(pids):
        with suppress(OSError):
            total += time.clock_gettime_ns((~pid << 3) | 2)
    return total / 1e3


def resident_mb(pid: int) -> float:
    """Return what `pid` has in memory, in units of 1,048,576 bytes."""
    found = _RSS.search(Path(f"/proc/{pid}/status").read_text())
    if found is None:
        sys.exit(f"process {pid} is gone")
    return int(found[1]) / 1024


def kill_9(pid: int) -> None:
    """End a process that this command started, without a word."""
    handle = os.pidfd_open(pid)
    try:
        signal.pidfd_send_signal(handle, signal.SIGKILL)
    finally:
        os.close(handle)


def until(is_true: Callable[[], bool], what: str, *, within_s: float = START_S) -> float:
    """Look again and again until it is true; return how long that took."""
    began = time.monotonic()
    while not is_true():
        if time.monotonic() - began > within_s:
            sys.exit(f"after {within_s:g} s still not: {what}")
        time.sleep(_LOOK_S)
    return time.monotonic() - began


def get(port: int, path: str = "/", host: str = "bench.localhost") -> bytes | None:
    """Return the whole answer over a connection of its own, None when there is none."""
    head = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    answer = b""
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as connection:
            connection.sendall(head.encode())
            while piece := connection.recv(65536):
                answer += piece
    except OSError:
        return None
    return answer


def answers(port: int, path: str = "/", host: str = "bench.localhost") -> bool:
    """Return whether the answer is 200."""
    return (get(port, path, host) or b"").startswith(b"HTTP/1.1 200 ")


def may_open(files: int) -> int:
    """Raise the limit of open files, for us and our children; return how many are allowed now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < files:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, max(hard, files)))
            return files
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        return hard
    return soft
