"""Tell one process from a later one with the same pid: pid and start time together."""

import os
import sys
from pathlib import Path

_PROC = Path("/proc")
# Field 22 of /proc/PID/stat, counted after the ")" that ends field 2. Source: proc_pid_stat(5).
_START_AFTER_NAME = 19


def start_ticks_of(pid: int) -> int | None:
    """Return when `pid` started, or None when there is no such process.

    The unit is clock ticks since boot on Linux, microseconds since 1970 elsewhere: only good for
    comparing.
    """
    if not sys.platform.startswith("linux"):
        return _start_from_psutil(pid)
    try:
        stat = (_PROC / str(pid) / "stat").read_bytes()
    except OSError:
        return None
    fields = stat[stat.rfind(b")") + 2 :].split()
    if fields[0] in (b"Z", b"X"):
        return None
    return int(fields[_START_AFTER_NAME])


def is_alive(pid: int, start_ticks: int) -> bool:
    """Return whether the process of `pid` and `start_ticks` still runs (a zombie does not)."""
    return start_ticks_of(pid) == start_ticks


def own_start_ticks() -> int:
    """Return when this process started."""
    ticks = start_ticks_of(os.getpid())
    assert ticks is not None
    return ticks


def _start_from_psutil(pid: int) -> int | None:
    import psutil  # noqa: PLC0415 - 40 ms that Linux never needs

    try:
        return int(psutil.Process(pid).create_time() * 1_000_000)
    except psutil.NoSuchProcess:
        return None
