"""Run a program on a terminal of its own: type, resize, read what it draws."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

DEADLINE_S = 20.0
_SGR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass
class PtyProgram:
    """A child whose terminal we hold the other end of; `seen` is all that it wrote so far."""

    child: subprocess.Popen[bytes]
    leader: int
    follower: int
    seen: str = ""

    def type(self, keys: str) -> None:
        """Send `keys`; \\x03 is Ctrl-C."""
        os.write(self.leader, keys.encode())

    def resize(self, columns: int, rows: int = 24) -> None:
        """Change the window's size; the kernel tells the program."""
        set_size(self.leader, columns, rows)

    def modes(self) -> list[object]:
        """Return what the terminal does with keys (termios)."""
        return list(termios.tcgetattr(self.follower))

    def read_until(self, happened: Callable[[str], bool], what: str) -> str:
        """Read on until `happened` is true of everything seen, and return that."""
        deadline_s = time.monotonic() + DEADLINE_S
        while not happened(self.seen):
            left_s = deadline_s - time.monotonic()
            assert left_s > 0, f"did not happen: {what}\n{self.seen[-2000:]!r}"
            self._read(min(left_s, 0.1))
        return self.seen

    def end(self) -> int:
        """Wait for the program to end by itself, and return its exit code."""
        deadline_s = time.monotonic() + DEADLINE_S
        while self.child.poll() is None:
            assert time.monotonic() < deadline_s, f"it did not end\n{self.seen[-2000:]!r}"
            self._read(0.05)
        while self._read(0):
            pass
        return self.child.returncode

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.leader], [], [], seconds)
        if ready:
            with suppress(OSError):
                piece = os.read(self.leader, 65_536)
                self.seen += piece.decode(errors="replace")
                return bool(piece)
        return False


def set_size(fd: int, columns: int, rows: int) -> None:
    """Set the window size of the terminal behind `fd`."""
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@contextmanager
def on_terminal(
    argv: Sequence[str], *, columns: int = 80, rows: int = 24, env: Mapping[str, str] | None = None
) -> Iterator[PtyProgram]:
    """Run `argv` with a terminal of `columns` as its controlling one; end it afterwards."""
    leader, follower = pty.openpty()
    set_size(leader, columns, rows)
    # A session of its own, so that the terminal controls it and Ctrl-C reaches it.
    child = subprocess.Popen(
        [sys.executable, "-c", _TAKE_TERMINAL, *argv],
        stdin=follower, stdout=follower, stderr=follower,
        env={**os.environ, "TERM": "xterm-256color", **(env or {})},
        start_new_session=True,
    )  # fmt: skip
    program = PtyProgram(child=child, leader=leader, follower=follower)
    try:
        yield program
    finally:
        if child.poll() is None:
            child.kill()
        child.wait(DEADLINE_S)
        os.close(leader)
        os.close(follower)


_TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""


def without_colour(text: str) -> str:
    """Return `text` without escape sequences."""
    return _SGR.sub("", text)
