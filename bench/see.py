"""Measure the lean `ls` and `why` against ss, lsof and fuser: whole-process CPU, interleaved.

    python bench/see.py [--scale small|middle|large|all] [-n 15] [--homeport PATH]

As root. Each scale gets pid, network and mount namespaces of its own, filled by socket_load.py, so
that every tool sees the same processes and nothing of the machine's; when they end, everything in
them is gone. Homeport is the launcher that users have: without --homeport it is installed (not
editable) into a temporary environment. One number is the median of user plus system time of the
whole process, as wait4(2) tells; the commands take turns. -n is the number of turns at the small
scale; the middle one has half as many and the large one a quarter. Exit 0: every goal is met.

    small    98 processes, 20 TCP and 6 UDP listeners, 1,000 descriptors
    middle   500 processes, 1,000 TCP and 100 UDP listeners, 10,000 connections
    large    2,000 processes, 200 TCP and 50 UDP listeners, 100,000 connections

The last line is the wall time of the joined list (everything `homeport ls` shows), which is to stay
under 150 ms with 100 processes; that number is of this machine as it is, so ask a quiet one.

"pinned" is what `homeport setup` gives everybody, "bpf" what root has without it, "proc" the rest.
"""

import argparse
import fcntl
import os
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LOAD = HERE / "socket_load.py"
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
LEAST_TURNS = 3
JOINED_WALL_MS = 150
PIN = "from homeport.act.pin_iterator import pin_listeners; pin_listeners(0)"


@dataclass(frozen=True, kw_only=True)
class Scale:
    """How much to open, and which part of -n to run."""

    load: tuple[int, int, int, int, int]
    divide: int


SCALES = {
    "small": Scale(load=(97, 20, 6, 0, 600), divide=1),
    "middle": Scale(load=(500, 1_000, 100, 10_000, 0), divide=2),
    "large": Scale(load=(2_000, 200, 50, 100_000, 0), divide=4),
}


@dataclass(frozen=True, kw_only=True)
class Goal:
    """`ours` may take at most this share of the peer's CPU at each scale."""

    ours: str
    peer: str
    at_most: dict[str, float]


def goal(ours: str, peer: str, small: float, middle: float, large: float) -> Goal:
    return Goal(ours=ours, peer=peer, at_most={"small": small, "middle": middle, "large": large})


GOALS = (
    goal("ls pinned", "ss -tulnp", 1.3, 1 / 6, 1 / 10),
    # The price of the load itself weighs at the small scale, where setup is the answer.
    goal("ls bpf", "ss -tulnp", 1.7, 1 / 6, 1 / 10),
    goal("ls proc", "ss -tulnp", 1.7, 0.8, 0.8),
    goal("ls pinned", "lsof TCP:LISTEN", 0.5, 1 / 12, 1 / 25),
    goal("why pinned", "fuser PORT/tcp", 1.0, 1 / 5, 1 / 10),
    goal("why bpf", "fuser PORT/tcp", 1.0, 1 / 5, 1 / 10),
)


def main() -> int:
    args = parse()
    if args.inside:
        return measure(args.inside, args.homeport, args.n)
    if os.geteuid() != 0:
        sys.exit("see.py makes namespaces: run it as root")
    missed = 0
    with installed(args.homeport) as launcher:
        for name in SCALES if args.scale == "all" else (args.scale,):
            again = [sys.executable, __file__, "--inside", name, "--homeport", launcher]
            spaces = ["unshare", "--pid", "--net", "--mount", "--ipc", "--fork", "--kill-child"]
            done = subprocess.run([*spaces, "--mount-proc", *again, "-n", str(args.n)], check=False)
            missed += done.returncode != 0
    return 1 if missed else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", choices=[*SCALES, "all"], default="all")
    parser.add_argument("-n", type=int, default=15, help="turns at the small scale")
    parser.add_argument("--homeport", help="the launcher to measure")
    parser.add_argument("--inside", choices=list(SCALES), help=argparse.SUPPRESS)
    return parser.parse_args()


@contextmanager
def installed(launcher: str | None) -> Iterator[str]:
    """Yield the launcher to measure, from a fresh installation unless one was named."""
    if launcher is not None:
        yield str(Path(launcher).absolute())
        return
    with tempfile.TemporaryDirectory(prefix="homeport-bench-") as place:
        # The lean path imports nothing but Homeport itself.
        venv.create(place, with_pip=True)
        pip = [f"{place}/bin/python", "-m", "pip", "install", "--quiet", "--no-deps"]
        subprocess.run([*pip, "--disable-pip-version-check", str(HERE.parent)], check=True)
        subprocess.run([f"{place}/bin/python", "-m", "compileall", "-q", place], check=False)
        yield f"{place}/bin/homeport"


def measure(name: str, launcher: str, turns: int) -> int:
    """Fill these namespaces, run every command in turn, print, and return the exit code."""
    hide_the_machine()
    scale = SCALES[name]
    with load(scale.load):
        # What `homeport setup --yes` does; the command itself would need click installed.
        subprocess.run([python_beside(launcher), "-c", PIN], check=True)
        commands = commands_for(launcher, first_port())
        agree(commands)
        turns = max(turns // scale.divide, LEAST_TURNS)
        took: dict[str, list[float]] = {key: [] for key in commands}
        for _ in range(turns):
            for key, words in commands.items():
                took[key].append(cpu_ms(words))
        joined = [wall_ms([launcher, "ls", "--all"]) for _ in range(turns)]
    medians = {key: statistics.median(values) for key, values in took.items()}
    print(f"\n{name}: {scale.load[0] + 2} processes, {turns} turns, CPU ms (median, least)")
    for key, value in medians.items():
        print(f"  {key:<16} {value:9.1f} {min(took[key]):9.1f}")
    missed = judge(name, medians)
    wall = statistics.median(joined)
    print(f"  joined ls, wall: median {wall:.0f} ms, least {min(joined):.0f} ms")
    return 1 if name == "small" and wall > JOINED_WALL_MS else missed


def judge(scale: str, medians: dict[str, float]) -> int:
    """Print each goal and return 1 when one is missed."""
    missed = 0
    for one in GOALS:
        if one.ours not in medians or one.peer not in medians:
            continue
        ratio, limit = medians[one.ours] / medians[one.peer], one.at_most[scale]
        missed += ratio > limit
        verdict = "ok" if ratio <= limit else "MISSED"
        print(f"  {one.ours:<11} / {one.peer:<16} {ratio:7.3f}  at most {limit:5.3f}  {verdict}")
    return 1 if missed else 0


def hide_the_machine() -> None:
    """Give this namespace an empty /run and /var/cache, and raise its loopback interface.

    Else setup would renew, and its end take away, the pin that the machine itself may have.
    """
    for place in ("/run", "/var/cache"):
        subprocess.run(["mount", "-t", "tmpfs", "bench", place], check=True)
    with socket.socket() as any_socket:
        ask = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack("16sH14x", fcntl.ioctl(any_socket, SIOCGIFFLAGS, ask))[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", flags | IFF_UP))


@contextmanager
def load(numbers: tuple[int, ...]) -> Iterator[None]:
    words = [sys.executable, "-I", "-S", str(LOAD), *map(str, numbers)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as held:
        assert held.stdin is not None
        assert held.stdout is not None
        if held.stdout.readline() != b"ready\n":
            sys.exit("the load could not be built")
        yield
        held.stdin.close()


def first_port() -> str:
    """Return a port that somebody listens on."""
    said = subprocess.run(["ss", "-Htln4"], capture_output=True, text=True, check=True).stdout
    return said.split()[3].rpartition(":")[2]


def commands_for(launcher: str, port: str) -> dict[str, list[str]]:
    """Return what to run by its name in the table; peers that are not installed are left out."""
    peers = {
        "ss -tulnp": ["ss", "-tulnp"],
        "lsof TCP:LISTEN": ["lsof", "-nP", "-iTCP", "-sTCP:LISTEN"],
        "fuser PORT/tcp": ["fuser", f"{port}/tcp"],
    }
    commands = {key: words for key, words in peers.items() if shutil.which(words[0])}
    for backend in ("pinned", "bpf", "proc"):
        commands[f"ls {backend}"] = [launcher, "ls", "--lean", "--backend", backend]
    for backend in ("pinned", "bpf", "proc"):
        commands[f"why {backend}"] = [launcher, "why", "--lean", port, "--backend", backend]
    commands["python -c pass"] = [python_beside(launcher), "-I", "-S", "-c", "pass"]
    return commands


def python_beside(launcher: str) -> str:
    return str(Path(launcher).with_name("python3"))


def agree(commands: dict[str, list[str]]) -> None:
    """Check that a short time is not the time of a wrong answer."""
    counts = {}
    for key in ("ss -tulnp", "ls pinned", "ls bpf", "ls proc"):
        if key in commands:
            done = subprocess.run(commands[key], capture_output=True, text=True, check=True)
            owned = [line for line in done.stdout.splitlines()[1:] if "(" in line]
            counts[key] = len(owned)
    if len(set(counts.values())) != 1:
        sys.exit(f"the tools do not agree on the number of owned sockets: {counts}")
    print(f"\n{next(iter(counts.values()))} listeners with an owner, by every tool")


def cpu_ms(words: list[str]) -> float:
    """Return user plus system time of one run."""
    path = shutil.which(words[0])
    assert path is not None
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    pid = os.posix_spawn(path, words, dict(os.environ), file_actions=quiet)
    _, _, used = os.wait4(pid, 0)
    return (used.ru_utime + used.ru_stime) * 1000


def wall_ms(words: list[str]) -> float:
    """Return how long one run takes by the clock on the wall."""
    began = time.monotonic()
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
