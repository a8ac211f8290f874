"""Say how processes are doing: stopped, traced, frozen, out of files, left behind, waiting."""

import os
from collections.abc import Collection
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.process import Process
from homeport.model.vitals import Vitals
from homeport.observe.blocked import read_blocked
from homeport.observe.cgroup_folders import read_groups
from homeport.observe.freezer import find_freezer
from homeport.observe.orphans import find_orphan_evidence
from homeport.observe.proc_files import as_text, proc_path, read_file, read_stat
from homeport.observe.processes import read_process

_LIVE = Path("/")
_SMALL_BYTES = 8_192


def read_vitals(
    pids: Collection[int], *, root: Path = _LIVE, clock: Clock = SYSTEM_CLOCK
) -> dict[int, Vitals]:
    """Return the vitals of those of `pids` that exist, as far as they may be seen.

    Cost: 0.4 ms per process, and 25 us for each of its threads.
    """
    found = {pid: _read(pid, root, clock) for pid in dict.fromkeys(pids)}
    return {pid: one for pid, one in found.items() if one is not None}


def _read(pid: int, root: Path, clock: Clock) -> Vitals | None:
    process = read_process(pid, root, memory=False)
    stat = read_stat(proc_path(root, pid) + "/stat")
    if process is None or stat is None:
        return None
    tracer = _read_tracer(pid, root)
    frozen_by = find_freezer(read_groups(pid, root), root)
    evidence = find_orphan_evidence(process, stat, root)
    state = _state(process, root)
    return Vitals(
        pid=pid,
        state=state,
        tracer=tracer,
        tracer_name=None if tracer is None else _name(tracer, root),
        is_frozen=frozen_by is not None,
        frozen_by=frozen_by,
        open_fds=_count_fds(pid, root),
        most_fds=_read_limit(pid, root),
        is_orphan=evidence is not None,
        orphan_evidence=evidence,
        session=stat.session,
        parent=process.ppid,
        age_s=max(0.0, (clock.now() - process.started_at).total_seconds()),
        threads=() if state == "Z" else read_blocked(pid, root),
    )


def _state(process: Process, root: Path) -> str:
    """Return the state; where only the main thread has ended, that of the others."""
    if process.state != "Z":
        return process.state
    place = f"{proc_path(root, process.pid)}/task"
    for tid in _names(place):
        stat = None if tid == str(process.pid) else read_stat(f"{place}/{tid}/stat")
        if stat is not None and stat.state not in ("Z", "X"):
            return stat.state
    return process.state


def _read_tracer(pid: int, root: Path) -> int | None:
    """Return who holds `pid` with ptrace.  Source: proc_pid_status(5), TracerPid."""
    raw = read_file(proc_path(root, pid) + "/status", _SMALL_BYTES) or b""
    for line in raw.splitlines():
        if line.startswith(b"TracerPid:"):
            number = line.split()[-1]
            return int(number) or None if number.isdigit() else None
    return None


def _name(pid: int, root: Path) -> str | None:
    raw = read_file(proc_path(root, pid) + "/comm", _SMALL_BYTES)
    return None if raw is None else as_text(raw).rstrip("\n")


def _count_fds(pid: int, root: Path) -> int | None:
    """Return how many descriptors are open, None when that may not be seen.

    Since Linux 6.2 the folder's size is the count, and anybody may see that.
    Source: proc_pid_fd(5).
    """
    place = proc_path(root, pid) + "/fd"
    try:
        size = os.stat(place).st_size if root == _LIVE else 0  # noqa: PTH116 - see proc_path
        return size or len(os.listdir(place))  # noqa: PTH208 - numbers, no paths
    except OSError:
        return None


def _read_limit(pid: int, root: Path) -> int | None:
    """Return the soft limit of open files.  Source: proc_pid_limits(5)."""
    raw = read_file(proc_path(root, pid) + "/limits", _SMALL_BYTES) or b""
    for line in raw.splitlines():
        if line.startswith(b"Max open files"):
            words = line.split()
            return int(words[3]) if len(words) > 3 and words[3].isdigit() else None
    return None


def _names(place: str) -> list[str]:
    try:
        return os.listdir(place)  # noqa: PTH208 - numbers, no paths
    except OSError:
        return []
