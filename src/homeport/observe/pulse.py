"""Feel the pulse of many processes, cheaply enough to do it every few seconds."""

import os
from collections.abc import Collection
from pathlib import Path

from homeport.model.vitals import Vitals
from homeport.observe.proc_files import proc_path, read_stat

_LIVE = Path("/")


def feel_pulses(pids: Collection[int], *, root: Path = _LIVE) -> dict[int, Vitals]:
    """Return state, session and number of open files of those of `pids` that exist.

    A main thread that has ended shows as Z here; only `read_vitals` looks at the other threads.
    Cost: 15 us for each.  Source: proc_pid_stat(5), proc_pid_fd(5).
    """
    found: dict[int, Vitals] = {}
    for pid in pids:
        place = proc_path(root, pid)
        stat = read_stat(f"{place}/stat")
        if stat is not None:
            found[pid] = Vitals(
                pid=pid, state=stat.state, session=stat.session, open_fds=_count(f"{place}/fd")
            )
    return found


def _count(place: str) -> int | None:
    """Return the size of the folder, which since Linux 6.2 is the count; None on older ones."""
    try:
        return os.stat(place).st_size or None  # noqa: PTH116 - pathlib costs more than the call
    except OSError:
        return None
