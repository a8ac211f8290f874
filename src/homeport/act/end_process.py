"""End processes for certain and no others: through pidfds, after checking who they are."""

import os
import select
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.observe.proc_files import proc_path, read_stat

# A killed process is gone as soon as it is scheduled once more; only one that waits for a disk or
# a network file system takes longer, and that may be for ever.
KILL_WAIT_S = 2.0
_STOPPED = frozenset("Tt")


class Ending(StrEnum):
    """What became of one process."""

    ON_TERM = "ended on SIGTERM"
    KILLED = "killed: it did not end on SIGTERM"
    WAS_GONE = "was gone already"
    NOT_PERMITTED = "not permitted to end it"
    SURVIVED = "survived SIGKILL"
    STUCK = "survived SIGKILL: it waits for a device (state D) and ends when that answers"
    ANOTHER = "left alone: its pid belongs to another process by now"
    LET_GO = "left alone: it no longer holds the port"
    LEFT = "left alone"
    ASKED = "was sent SIGTERM and still runs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A process to end. `inodes` are sockets: with none of them open any more it is left alone."""

    pid: int
    start_ticks: int
    inodes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """What became of each target, in their order; `is_interrupted` by Ctrl-C."""

    of: Mapping[int, Ending]
    is_interrupted: bool = False


@dataclass(slots=True)
class _Round:
    """The targets that still run (pid to pidfd), and what is settled about the others."""

    running: dict[int, int] = field(default_factory=dict)
    settled: dict[int, Ending] = field(default_factory=dict)

    def settle(self, pid: int, ending: Ending) -> None:
        self.running.pop(pid)
        self.settled[pid] = ending


def end_processes(
    targets: Sequence[Target],
    *,
    grace_s: float,
    kill_wait_s: float = KILL_WAIT_S,
    clock: Clock = SYSTEM_CLOCK,
) -> Endings:
    """Send SIGTERM to all of `targets` in their order, and SIGKILL to who is left after `grace_s`.

    Targets with `inodes` are the reason for the others: when none of them is still what it was,
    nobody is signalled. Returns within about `grace_s` + `kill_wait_s`.

    Source: pidfd_open(2), pidfd_send_signal(2).
    """
    with ExitStack() as stack:
        now = _Round()
        for one in targets:
            found = _open(one)
            if isinstance(found, Ending):
                now.settled[one.pid] = found
            else:
                stack.callback(os.close, found)
                now.running[one.pid] = found
        if not _has_reason(targets, now):
            for pid in list(now.running):
                now.settle(pid, Ending.LEFT)
        is_interrupted = _end(now, grace_s, kill_wait_s, clock)
        return Endings(
            of={one.pid: now.settled[one.pid] for one in targets}, is_interrupted=is_interrupted
        )


def may_end(pid: int) -> bool:
    """Return whether the system would let this process signal `pid`.

    Source: kill(2), signal 0.
    """
    if not hasattr(os, "pidfd_open"):
        return True  # Off Linux the attempt itself tells; no process is hurt by a refusal.
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        return False
    try:
        signal.pidfd_send_signal(descriptor, 0)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


def _has_reason(targets: Sequence[Target], now: _Round) -> bool:
    reasons = [one.pid for one in targets if one.inodes]
    return not reasons or any(pid in now.running for pid in reasons)


def _open(target: Target) -> int | Ending:
    """Return a pidfd of `target` that is proven to be the one that was planned for.

    The start time is read after the descriptor was opened: had the pid changed hands before that,
    the later process would show a later start; had it changed after, likewise.
    """
    if target.pid <= 1 or target.pid == os.getpid():
        raise ValueError(f"pid {target.pid} is never a target")
    try:
        descriptor = os.pidfd_open(target.pid)
    except ProcessLookupError:
        return Ending.WAS_GONE
    verdict = _verdict(target, descriptor)
    if verdict is None:
        return descriptor
    os.close(descriptor)
    return verdict


def _verdict(target: Target, descriptor: int) -> Ending | None:
    stat = read_stat(f"{proc_path(Path('/'), target.pid)}/stat")
    if stat is None or _is_over(descriptor):
        return Ending.WAS_GONE
    if stat.start_ticks != target.start_ticks:
        return Ending.ANOTHER
    if target.inodes and target.inodes.isdisjoint(_sockets_of(target)):
        return Ending.LET_GO
    return None


def _is_over(descriptor: int) -> bool:
    """Return whether the process has ended; it may still be a zombie."""
    poller = select.poll()
    poller.register(descriptor, select.POLLIN)
    return bool(poller.poll(0))


def _sockets_of(target: Target) -> Iterator[int]:
    """Yield the inodes of the target's sockets; all it should have where that is hidden."""
    folder = Path(f"{proc_path(Path('/'), target.pid)}/fd")
    try:
        descriptors = list(folder.iterdir())
    except PermissionError:
        yield from target.inodes
        return
    except OSError:
        return
    for one in descriptors:
        with suppress(OSError):
            link = str(one.readlink())
            if link.startswith("socket:["):
                yield int(link[8:-1])


def _end(now: _Round, grace_s: float, kill_wait_s: float, clock: Clock) -> bool:
    """Carry the round out; return whether Ctrl-C cut it short."""
    try:
        for pid, descriptor in list(now.running.items()):
            if _send(now, pid, descriptor, signal.SIGTERM):
                _wake(pid, descriptor)
        _wait(now, Ending.ON_TERM, grace_s, clock)
        for pid, descriptor in list(now.running.items()):
            _send(now, pid, descriptor, signal.SIGKILL)
        _wait(now, Ending.KILLED, kill_wait_s, clock)
    except KeyboardInterrupt:
        _wait(now, Ending.ON_TERM, 0, clock)
        for pid in list(now.running):
            now.settle(pid, Ending.ASKED)
        return True
    for pid in list(now.running):
        stat = read_stat(f"{proc_path(Path('/'), pid)}/stat")
        is_stuck = stat is not None and stat.state == "D"
        now.settle(pid, Ending.STUCK if is_stuck else Ending.SURVIVED)
    return False


def _send(now: _Round, pid: int, descriptor: int, number: signal.Signals) -> bool:
    """Send a signal; settle and return False where that is refused or too late."""
    try:
        signal.pidfd_send_signal(descriptor, number)
    except ProcessLookupError:
        now.settle(pid, Ending.WAS_GONE if number is signal.SIGTERM else Ending.ON_TERM)
    except PermissionError:
        now.settle(pid, Ending.NOT_PERMITTED)
    else:
        return True
    return False


def _wake(pid: int, descriptor: int) -> None:
    """Let a stopped process run again: until then SIGTERM stays pending.

    Source: signal(7).
    """
    stat = read_stat(f"{proc_path(Path('/'), pid)}/stat")
    if stat is not None and stat.state in _STOPPED:
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(descriptor, signal.SIGCONT)


def _wait(now: _Round, ending: Ending, limit_s: float, clock: Clock) -> None:
    """Sleep until all that run have ended, at most `limit_s`; a pidfd is readable from then on."""
    poller = select.poll()
    by_descriptor = {descriptor: pid for pid, descriptor in now.running.items()}
    for descriptor in by_descriptor:
        poller.register(descriptor, select.POLLIN)
    deadline_s = clock.monotonic_s() + limit_s
    while now.running:
        left_ms = max(0, (deadline_s - clock.monotonic_s()) * 1000)
        ready = poller.poll(left_ms)
        for descriptor, _ in ready:
            poller.unregister(descriptor)
            now.settle(by_descriptor[descriptor], ending)
        if not ready and left_ms == 0:
            return
