"""Know and end all processes that one command started, wherever they hid."""

import ctypes
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from homeport.observe.proc_files import proc_path, read_file, read_stat
from homeport.observe.processes import children_of

_LIVE = Path("/")
# Given to the command, and through it to all that it starts.
MARK = "HOMEPORT_TRIAL"
_ENVIRON_BYTES = 131_072
_KILL_WAIT_S = 1.0
_MOST_ROUNDS = 20
_SET_SUBREAPER, _GET_SUBREAPER = 36, 37


@dataclass(slots=True, kw_only=True)
class Offspring:
    """The processes of one command: `known` (pid to start), and what comes of them.

    A process belongs to it when it descends from it, or did when it was last looked at, or
    carries `mark` in its environment, or was orphaned to us (we are the subreaper) in a session
    that is not ours.
    """

    mark: str
    earlier_children: frozenset[int]
    known: dict[int, int] = field(default_factory=dict)
    orphans: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, pid: int, mark: str, earlier_children: frozenset[int]) -> "Offspring":
        """Return the offspring of `pid`, a child of ours that was not waited for yet."""
        ticks = _start_ticks(pid)
        known = {} if ticks is None else {pid: ticks}
        return cls(mark=mark, earlier_children=earlier_children | {pid}, known=known)

    def look(self) -> frozenset[int]:
        """Return the pids that live now.

        Cost: 10 us per process of the machine.
        """
        family = children_of()
        for pid in list(self.known):
            if _start_ticks(pid) != self.known[pid]:
                del self.known[pid]
        orphans = [pid for pid in family.get(os.getpid(), ()) if self._is_orphan_of_ours(pid)]
        self.orphans.update(orphans)
        waiting = [*self.known, *orphans]
        seen: set[int] = set()
        while waiting:
            pid = waiting.pop()
            if pid in seen:
                continue
            seen.add(pid)
            waiting.extend(family.get(pid, ()))
            ticks = _start_ticks(pid)
            if ticks is not None:
                self.known.setdefault(pid, ticks)
        return frozenset(self.known)

    def end(self, grace_s: float) -> None:
        """Send SIGTERM to all of them, and SIGKILL to whoever is left after `grace_s`."""
        self._signal_all(signal.SIGTERM, grace_s)
        for _ in range(_MOST_ROUNDS):
            # Somebody may be starting another one at this moment.
            if not self._signal_all(signal.SIGKILL, _KILL_WAIT_S):
                return

    def _signal_all(self, number: signal.Signals, wait_s: float) -> bool:
        """Signal all that live and wait for their ends; return whether there were any."""
        with _opened(self.look()) as handles:
            for handle in handles:
                with suppress(ProcessLookupError, PermissionError):
                    signal.pidfd_send_signal(handle, number)
                    signal.pidfd_send_signal(handle, signal.SIGCONT)
            _await_ends(handles, wait_s)
        self._reap()
        return bool(handles)

    def _reap(self) -> None:
        """Bury the orphans; the command itself is its own starter's child."""
        for pid in self.orphans:
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)

    def _is_orphan_of_ours(self, pid: int) -> bool:
        if pid in self.earlier_children or pid in self.known:
            return False
        if self.mark.encode() in (
            read_file(f"{proc_path(_LIVE, pid)}/environ", _ENVIRON_BYTES) or b""
        ):
            return True
        try:
            return os.getsid(pid) != os.getsid(0)
        except OSError:
            return False


@contextmanager
def adopting() -> Iterator[None]:
    """Become the parent of orphans for a while, so that a daemon cannot slip away to init.

    Source: PR_SET_CHILD_SUBREAPER in prctl(2).
    """
    if sys.platform != "linux":
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    before = ctypes.c_int(0)
    libc.prctl(_GET_SUBREAPER, ctypes.byref(before), 0, 0, 0)
    libc.prctl(_SET_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        libc.prctl(_SET_SUBREAPER, before.value, 0, 0, 0)


def _start_ticks(pid: int) -> int | None:
    """Return when `pid` began, None when it is gone or only waits to be reaped."""
    stat = read_stat(f"{proc_path(_LIVE, pid)}/stat")
    return None if stat is None or stat.state in "ZX" else stat.start_ticks


@contextmanager
def _opened(pids: frozenset[int]) -> Iterator[list[int]]:
    handles: list[int] = []
    try:
        for pid in pids:
            with suppress(OSError):
                handles.append(os.pidfd_open(pid))
        yield handles
    finally:
        for handle in handles:
            os.close(handle)


def _await_ends(handles: list[int], limit_s: float) -> None:
    poller = select.poll()
    for handle in handles:
        poller.register(handle, select.POLLIN)
    left = len(handles)
    deadline_s = time.monotonic() + limit_s
    while left and (left_s := deadline_s - time.monotonic()) > 0:
        for handle, _ in poller.poll(left_s * 1_000):
            poller.unregister(handle)
            left -= 1
