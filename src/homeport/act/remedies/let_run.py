"""Let a stopped process run again (SIGCONT), with the rest of its job; the way back is SIGSTOP."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress

from homeport.act.one_process import send, stat_of, the_process
from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.errors import ConflictError
from homeport.model.finding import Remedy
from homeport.model.mending import Applied
from homeport.observe.proc_stat import Stat

# A tracing stop ("t") is a debugger's: SIGCONT does not end it.
_STOPPED = "T"


def describe(remedy: Remedy) -> str:
    """Return what will be done; a job that was stopped by Ctrl-Z was stopped as a whole."""
    if remedy.pid is None or (stat := stat_of(remedy.pid)) is None:
        return f"send SIGCONT to pid {remedy.pid}"
    return f"send SIGCONT to {_names([stat, *_job(stat)])}, so that it runs again"


def apply(remedy: Remedy) -> Applied:
    """Send SIGCONT.

    Raises: ConflictError when it is not stopped any more, NotAllowedError, HelperMissingError.
    """
    with the_process(remedy.pid, remedy.start_ticks) as (descriptor, stat):
        if stat.state != _STOPPED:
            raise changed(f"{_name(stat)} is not stopped any more")
        job = list(_job(stat))
        try:
            send(descriptor, signal.SIGCONT)
        except ProcessLookupError as error:
            raise changed(f"{_name(stat)} has ended meanwhile") from error
        except PermissionError as error:
            raise not_allowed(f"{_name(stat)} is another user's") from error
    run = [stat, *(one for one in job if _signal(one, signal.SIGCONT))]
    return Applied(
        remedy=remedy,
        done=f"sent SIGCONT to {_names(run)}",
        undo=f"kill -STOP {' '.join(str(one.pid) for one in run)}",
        was=" ".join(f"{one.pid}:{one.start_ticks}" for one in run),
    )


def revert(applied: Applied) -> str:
    """Stop again what was let run.

    Raises: ConflictError when none of it runs any more, NotAllowedError.
    """
    running = [one for one in _remembered(applied.was) if one.state != _STOPPED]
    if not running:
        raise changed("it has ended or stands still already")
    stopped = [one for one in running if _signal(one, signal.SIGSTOP)]
    if not stopped:
        raise not_allowed(f"{_names(running)} could not be sent SIGSTOP")
    return f"stopped {_names(stopped)} again"


def _job(leader: Stat) -> Iterator[Stat]:
    """Yield the other stopped processes of the same job, which one Ctrl-Z stops together."""
    for name in os.listdir("/proc") if leader.group else ():  # noqa: PTH208 - numbers, no paths
        if not name.isdecimal() or int(name) == leader.pid:
            continue
        stat = stat_of(int(name))
        if (
            stat is not None
            and (stat.group, stat.session) == (leader.group, leader.session)
            and stat.state == _STOPPED
        ):
            yield stat


def _signal(stat: Stat, number: signal.Signals) -> bool:
    """Return whether the signal was sent."""
    with suppress(ConflictError, ProcessLookupError, PermissionError):
        with the_process(stat.pid, stat.start_ticks) as (descriptor, _):
            send(descriptor, number)
        return True
    return False


def _remembered(was: str) -> Iterator[Stat]:
    for word in was.split():
        pid, _, ticks = word.partition(":")
        stat = stat_of(int(pid))
        if stat is not None and stat.start_ticks == int(ticks) and stat.state not in ("Z", "X"):
            yield stat


def _name(stat: Stat) -> str:
    return f"{stat.name} (pid {stat.pid})"


def _names(stats: list[Stat]) -> str:
    shown = ", ".join(_name(one) for one in stats[:4])
    return shown if len(stats) <= 4 else f"{shown} and {len(stats) - 4} more"


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert)
