"""Let a process open more files (prlimit); the way back is the old limit."""

import resource
from pathlib import Path

from homeport.act.one_process import is_over, stat_of, the_process
from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.errors import HelperMissingError
from homeport.model.finding import Remedy
from homeport.model.mending import Applied
from homeport.observe.small_file import read_small

# No process may have more. Source: Documentation/admin-guide/sysctl/fs.rst, nr_open.
_MOST = Path("/proc/sys/fs/nr_open")
_FILES = resource.RLIMIT_NOFILE
_Pair = tuple[int, int]


def describe(remedy: Remedy) -> str:
    """Return what will be done."""
    stat = stat_of(remedy.pid or 0)
    who = f"{stat.name} (pid {remedy.pid})" if stat is not None else f"pid {remedy.pid}"
    return f"let {who} open up to {_wanted(remedy)} files at once, until it ends (prlimit)"


def apply(remedy: Remedy) -> Applied:
    """Raise the soft limit up to the hard one; as root, both.

    Raises: ConflictError when the limit is that high already, NotAllowedError, HelperMissingError.
    """
    with the_process(remedy.pid, remedy.start_ticks) as (descriptor, stat):
        before = _get(stat.pid)
        new = _raise(stat.pid, before, _wanted(remedy))
        if is_over(descriptor):
            raise changed(f"{stat.name} (pid {stat.pid}) has ended meanwhile")
    return Applied(
        remedy=remedy,
        done=f"{stat.name} (pid {stat.pid}) may have {new[0]} files open, {before[0]} before",
        undo=f"prlimit --pid {stat.pid} --nofile={_text(before)}",
        was=f"{_text(before)} {_text(new)}",
    )


def revert(applied: Applied) -> str:
    """Set the old limit again.

    Raises: ConflictError when somebody has changed it since, NotAllowedError.
    """
    remedy = applied.remedy
    old, new = (_pair(word) for word in applied.was.split())
    with the_process(remedy.pid, remedy.start_ticks) as (_, stat):
        now = _get(stat.pid)
        if now != new:
            raise changed(f"the limit of pid {stat.pid} is {_text(now)} by now, not {_text(new)}")
        if not _set(stat.pid, old):
            raise not_allowed(f"only root may set the limit of pid {stat.pid} back")
    return f"{stat.name} (pid {stat.pid}) may have {old[0]} files open, as before"


def _wanted(remedy: Remedy) -> int:
    most = (read_small(_MOST) or "").strip()
    wanted = remedy.number or 0
    return min(wanted, int(most)) if most.isdecimal() else wanted


def _raise(pid: int, before: _Pair, wanted: int) -> _Pair:
    """Return the limits that were set: what is wanted, or as much of it as may be had."""
    soft, hard = before
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        raise changed(f"pid {pid} may have {_text((soft, hard))} files open already")
    is_enough = hard == resource.RLIM_INFINITY or hard >= wanted
    tries = [(wanted, hard)] if is_enough else [(wanted, wanted), (hard, hard)]
    for limits in tries:
        # The hard limit of an ordinary user's process is as far as it goes without root.
        if limits[0] > soft and _set(pid, limits):
            return limits
    raise not_allowed(
        f"only root (CAP_SYS_RESOURCE) may let pid {pid} have more than {before[1]} files open"
    )


def _get(pid: int) -> _Pair:
    try:
        return _prlimit(pid, None)
    except PermissionError as error:
        raise not_allowed(f"pid {pid} is another user's") from error


def _set(pid: int, limits: _Pair) -> bool:
    """Return whether that was allowed."""
    try:
        _prlimit(pid, limits)
    except PermissionError:
        return False
    return True


def _prlimit(pid: int, limits: _Pair | None) -> _Pair:
    if not hasattr(resource, "prlimit"):
        raise HelperMissingError(
            "this system cannot change the limits of a running process",
            hint="Start it again with a higher one: ulimit -n 65536",
        )
    try:
        if limits is None:
            return resource.prlimit(pid, _FILES)
        return resource.prlimit(pid, _FILES, limits)
    except ProcessLookupError as error:
        raise changed(f"pid {pid} has ended meanwhile") from error


def _text(limits: _Pair) -> str:
    return ":".join("unlimited" if one == resource.RLIM_INFINITY else str(one) for one in limits)


def _pair(word: str) -> _Pair:
    soft, _, hard = word.partition(":")
    return _number(soft), _number(hard)


def _number(word: str) -> int:
    return resource.RLIM_INFINITY if word == "unlimited" else int(word)


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert)
