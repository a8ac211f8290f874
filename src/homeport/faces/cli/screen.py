"""The alternate screen of a terminal, given back as it was however the program ends."""

import os
import select
import signal
import sys
import termios
from collections.abc import Sequence
from types import FrameType, TracebackType
from typing import Self

# Source: xterm's ctlseqs: 1049 is the alternate screen, 25 the cursor.
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE = "\x1b[?25h\x1b[?1049l"
_HOME, _END_OF_LINE, _END_OF_SCREEN = "\x1b[H", "\x1b[K", "\x1b[J"
_LFLAG = 3
QUIT = "q"


class Screen:
    """Draw frames over each other, and wait for time, a new size or the q key.

    Ctrl-C arrives as KeyboardInterrupt, SIGTERM and SIGHUP as SystemExit: all of them leave
    through `__exit__`, which restores cursor, screen and keyboard. Ctrl-Z gives the
    terminal back meanwhile.
    """

    def __enter__(self) -> Self:
        self._wake_read, self._wake_write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._old_wakeup = signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)
        self._old_handlers = {
            signal.SIGWINCH: signal.signal(signal.SIGWINCH, _note),
            signal.SIGTERM: signal.signal(signal.SIGTERM, _end),
            signal.SIGHUP: signal.signal(signal.SIGHUP, _end),
            signal.SIGTSTP: signal.signal(signal.SIGTSTP, self._pause),
        }
        self._keyboard = sys.stdin.fileno() if sys.stdin and sys.stdin.isatty() else None
        self._take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._give_back()
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_wakeup)
        os.close(self._wake_read)
        os.close(self._wake_write)

    def draw(self, lines: Sequence[str]) -> None:
        """Show `lines` from the top; what was below disappears."""
        body = "\n".join(f"{one}{_END_OF_LINE}" for one in lines)
        sys.stdout.write(f"{_HOME}{body}{_END_OF_SCREEN}")
        sys.stdout.flush()

    def wait(self, seconds: float) -> str:
        """Wait for a key, a new size or at most `seconds`; return the keys, QUIT for a lost end."""
        sources = [self._wake_read] + ([] if self._keyboard is None else [self._keyboard])
        ready, _, _ = select.select(sources, [], [], seconds)
        if self._wake_read in ready:
            os.read(self._wake_read, 512)
        if self._keyboard is None or self._keyboard not in ready:
            return ""
        # Nothing to read although ready: the terminal is gone.
        return os.read(self._keyboard, 64).decode("ascii", "replace") or QUIT

    def _take(self) -> None:
        if self._keyboard is not None:
            self._saved = termios.tcgetattr(self._keyboard)
            quiet = termios.tcgetattr(self._keyboard)
            quiet[_LFLAG] &= ~(termios.ICANON | termios.ECHO)
            termios.tcsetattr(self._keyboard, termios.TCSADRAIN, quiet)
        sys.stdout.write(_ENTER)
        sys.stdout.flush()

    def _give_back(self) -> None:
        sys.stdout.write(_LEAVE)
        sys.stdout.flush()
        if self._keyboard is not None:
            termios.tcsetattr(self._keyboard, termios.TCSADRAIN, self._saved)

    def _pause(self, _number: int, _frame: FrameType | None) -> None:
        self._give_back()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTSTP)
        # Here the shell has continued us.
        signal.signal(signal.SIGTSTP, self._pause)
        self._take()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the byte on the wake-up pipe is the message."""


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
