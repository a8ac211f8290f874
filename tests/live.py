"""Start real processes for a test, and leave none of them behind, whoever adopted them."""

import os
import select
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_MARK = "HOMEPORT_TEST_MARK"
DEADLINE_S = 15.0

# Listens on loopback, says where, and stays until it is ended.
SERVER = """
import signal, socket, sys
server = socket.create_server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0))
print(server.getsockname()[1], flush=True)
signal.pause()
"""


@dataclass
class Started:
    """A process that a test started; `line` reads what it prints."""

    child: subprocess.Popen[bytes]

    @property
    def pid(self) -> int:
        return self.child.pid

    def line(self) -> str:
        """Return its next line of output; it must come before the deadline."""
        assert self.child.stdout is not None
        ready, _, _ = select.select([self.child.stdout], [], [], DEADLINE_S)
        assert ready, f"pid {self.pid} printed nothing"
        return self.child.stdout.readline().decode().strip()

    def number(self) -> int:
        return int(self.line())

    def is_running(self) -> bool:
        return self.child.poll() is None


@dataclass
class Nursery:
    """Starts processes; all of them and their descendants carry one mark in their environment."""

    folder: Path
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def run(self, argv: Sequence[str | Path], **options: object) -> Started:
        """Start `argv` in a session of its own."""
        settings: dict[str, object] = {
            "stdout": subprocess.PIPE,
            "stdin": subprocess.DEVNULL,
            # select() must see every line that was not read yet.
            "bufsize": 0,
        }
        child = subprocess.Popen(
            [str(word) for word in argv],
            env={**os.environ, _MARK: self.mark},
            start_new_session=True,
            **{**settings, **options},  # type: ignore[call-overload]
        )
        self.children.append(child)
        return Started(child)

    def python(self, text: str, *words: object, name: str = "server.py") -> Started:
        """Run a Python program, written to a file called `name`."""
        return self.run([sys.executable, self.script(text, name), *map(str, words)])

    def script(self, text: str, name: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def end_all(self) -> None:
        """Kill whatever still carries the mark, then collect our own children."""
        for _ in range(20):
            marked = list(_marked(self.mark))
            if not marked:
                break
            for pid in marked:
                _kill(pid)
        for child in self.children:
            child.wait(DEADLINE_S)
            for pipe in (child.stdin, child.stdout, child.stderr):
                if pipe is not None:
                    pipe.close()


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    """Give a nursery, empty it afterwards."""
    nursery = Nursery(folder=folder)
    try:
        yield nursery
    finally:
        nursery.end_all()


def until(happened: Callable[[], bool], what: str) -> None:
    """Wait until `happened`, at most the deadline."""
    deadline_s = time.monotonic() + DEADLINE_S
    while not happened():
        assert time.monotonic() < deadline_s, f"did not happen: {what}"
        select.select([], [], [], 0.01)


def is_alive(pid: int) -> bool:
    """Return whether `pid` runs; a zombie does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in ("Z", "X")


def start_ticks(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])


def homeport(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command line and return what came of it."""
    return subprocess.run(
        [sys.executable, "-c", CALL, *words],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=25,
    )


CALL = "import sys; from homeport.faces.cli.app import main; sys.exit(main(sys.argv[1:]))"


def _marked(mark: str) -> Iterator[int]:
    needle = f"{_MARK}={mark}".encode()
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                is_marked = needle in (folder / "environ").read_bytes().split(b"\0")
                if is_marked and is_alive(int(folder.name)):
                    yield int(folder.name)


def _kill(pid: int) -> None:
    with suppress(OSError):
        descriptor = os.pidfd_open(pid)
        try:
            signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            select.select([descriptor], [], [], DEADLINE_S)
        finally:
            os.close(descriptor)
