"""Hold on to exactly the process that was meant: a pid may be another one's by now."""

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from homeport.act.treatment import changed
from homeport.errors import HelperMissingError
from homeport.model.finding import Remedy
from homeport.observe.proc_files import proc_path, read_stat
from homeport.observe.proc_stat import Stat

_LIVE = Path("/")


def stat_of(pid: int) -> Stat | None:
    """Return what /proc says of `pid` now."""
    return read_stat(f"{proc_path(_LIVE, pid)}/stat")


def pinned(remedy: Remedy) -> Remedy | None:
    """Return `remedy` with the start time of its process, None when that has ended."""
    if remedy.pid is None or remedy.start_ticks is not None:
        return remedy
    stat = stat_of(remedy.pid)
    return None if stat is None else replace(remedy, start_ticks=stat.start_ticks)


@contextmanager
def the_process(pid: int | None, start_ticks: int | None) -> Iterator[tuple[int, Stat]]:
    """Give a pidfd of this process, and its stat, which was read after that was opened.

    Raises: ConflictError when it has ended; HelperMissingError off Linux.
    Source: pidfd_open(2).
    """
    if not hasattr(os, "pidfd_open"):
        raise HelperMissingError(
            "this system has no way to be sure of a process (pidfd)",
            hint="Do it by hand: the fix is shown.",
        )
    if pid is None or pid <= 1 or pid == os.getpid():
        raise ValueError(f"pid {pid} is never a target")
    try:
        descriptor = os.pidfd_open(pid)
    except OSError as error:
        raise changed(f"pid {pid} has ended meanwhile") from error
    try:
        yield descriptor, _proven(pid, start_ticks, descriptor)
    finally:
        os.close(descriptor)


def send(descriptor: int, number: signal.Signals) -> None:
    """Send a signal.

    Raises: ProcessLookupError, PermissionError.
    """
    signal.pidfd_send_signal(descriptor, number)


def is_over(descriptor: int) -> bool:
    """Return whether the process has ended."""
    poller = select.poll()
    poller.register(descriptor, select.POLLIN)
    return bool(poller.poll(0))


def _proven(pid: int, start_ticks: int | None, descriptor: int) -> Stat:
    stat = stat_of(pid)
    if stat is None or is_over(descriptor):
        raise changed(f"pid {pid} has ended meanwhile")
    if stat.start_ticks != start_ticks:
        raise changed(f"pid {pid} belongs to another process by now ({stat.name})")
    return stat
