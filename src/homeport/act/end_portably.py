"""End processes where there are no pidfds (macOS, the BSDs), through psutil's identity check."""

import os
from collections.abc import Sequence

import psutil

from homeport.act.end_process import KILL_WAIT_S, Ending, Endings, Target

# Hundredths of a second since 1970, as observe/psutil_process.py counts them.
_TICKS_PER_S = 100


def end_portably(
    targets: Sequence[Target], *, grace_s: float, kill_wait_s: float = KILL_WAIT_S
) -> Endings:
    """Do what `end_processes` does, as well as it can be done without pidfds.

    psutil compares the start time again right before each signal, so a moment remains in which a
    pid could change hands. That a target still holds its sockets is not checked.
    """
    settled: dict[int, Ending] = {}
    running = [found for one in targets if (found := _find(one, settled)) is not None]
    is_interrupted = False
    try:
        asked = [one for one in running if _signal(one, settled, is_last=False)]
        _, deaf = psutil.wait_procs(asked, timeout=grace_s)
        settled.update({one.pid: Ending.ON_TERM for one in asked if one not in deaf})
        killed = [one for one in deaf if _signal(one, settled, is_last=True)]
        _, left = psutil.wait_procs(killed, timeout=kill_wait_s)
        settled.update({one.pid: Ending.KILLED for one in killed if one not in left})
        settled.update({one.pid: Ending.SURVIVED for one in left})
    except KeyboardInterrupt:
        is_interrupted = True
    return Endings(
        of={one.pid: settled.get(one.pid, Ending.ASKED) for one in targets},
        is_interrupted=is_interrupted,
    )


def _find(target: Target, settled: dict[int, Ending]) -> psutil.Process | None:
    if target.pid <= 1 or target.pid == os.getpid():
        raise ValueError(f"pid {target.pid} is never a target")
    try:
        found = psutil.Process(target.pid)
        ticks = int(found.create_time() * _TICKS_PER_S)
    except psutil.Error:
        settled[target.pid] = Ending.WAS_GONE
        return None
    if ticks != target.start_ticks:
        settled[target.pid] = Ending.ANOTHER
        return None
    return found


def _signal(one: psutil.Process, settled: dict[int, Ending], *, is_last: bool) -> bool:
    """Send SIGTERM, or SIGKILL at last; settle and return False where that is refused."""
    try:
        if is_last:
            one.kill()
        else:
            one.terminate()
            # A stopped process does not hear SIGTERM before it runs again.
            if one.status() == psutil.STATUS_STOPPED:
                one.resume()
    except psutil.NoSuchProcess:
        settled[one.pid] = Ending.ON_TERM if is_last else Ending.WAS_GONE
    except psutil.AccessDenied:
        settled[one.pid] = Ending.NOT_PERMITTED
    else:
        return True
    return False
