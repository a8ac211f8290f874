"""Read pid and lock files, and say whether the process that they name is still the same one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from homeport.model.app_traces import PidFile
from homeport.observe.app_processes import Seen, is_about
from homeport.observe.boot import started_at
from homeport.observe.proc_files import proc_path, read_file, read_stat
from homeport.observe.proc_stat import Stat
from homeport.observe.small_file import is_inside, read_small
from homeport.observe.start_commands import StartCommand, is_it

_HEAD_BYTES = 512
# A process writes its pid after it began; the wall clock may have been set in between.
_LATER = timedelta(seconds=10)
# Source: include/linux/proc_ns.h, PROC_PID_INIT_INO.
_FIRST_NAMESPACE = f"pid:[{0xEFFFFFFC}]"
# First word (postmaster.pid, negative in single-user mode), `pid=1`, {"pid": 1}, `host-1`.
_FIRST = re.compile(r"^\s*-?(\d{1,10})\s*(\n|$|\s)")
_NAMED = re.compile(r"""["']?\bpid["']?\s*[:=]\s*["']?(\d{1,10})\b""", re.IGNORECASE)
_LINK = re.compile(r"^.+[-.:](\d{1,10})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What decides whether a process is the one that a pid file means."""

    project: str | None
    command: StartCommand
    seen: dict[int, Seen]
    root: Path


def read_pid_files(paths: Sequence[str], around: Surroundings) -> tuple[PidFile, ...]:
    """Return those of `paths` that exist and are pid files, the stale ones first.

    Cost: 30 us per file.
    """
    read = [_read(path, around) for path in dict.fromkeys(paths)]
    found = [one for one in read if one is not None]
    return tuple(sorted(found, key=lambda one: (not one.is_stale, one.path)))


def parse_pid(text: str) -> int | None:
    """Return the pid in the text of a pid or lock file, None when it names none."""
    match = _FIRST.match(text) or _NAMED.search(text)
    pid = int(match[1]) if match else 0
    return pid or None


def _read(path: str, around: Surroundings) -> PidFile | None:
    place = around.root / path.lstrip("/")
    try:
        is_link = place.is_symlink()
        written = datetime.fromtimestamp(place.lstat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return None
    if is_link and not place.exists():
        # Chromium's SingletonLock is a link to "host-pid", which is no file.
        match = _LINK.match(_target(place))
        pid = int(match[1]) if match else None
    else:
        text = read_small(place, _HEAD_BYTES, root=around.root)
        if text is None or "\0" in text or not is_inside(place, around.root):
            return None
        pid = parse_pid(text)
    if pid is None:
        # It may block a start by being there; what it means only its program knows.
        return PidFile(path=path, pid=None, is_stale=False, evidence="it names no process")
    return _judge(path, pid, written, around)


def _target(place: Path) -> str:
    try:
        return str(place.readlink())
    except OSError:
        return ""


def _judge(path: str, pid: int, written: datetime, around: Surroundings) -> PidFile:
    stat = read_stat(proc_path(around.root, pid) + "/stat")
    inner = _inner_name(pid, around)
    if inner is not None:
        evidence = f"it is pid {inner} here, inside a container"
        return PidFile(path=path, pid=pid, is_stale=False, evidence=evidence)
    if stat is None:
        evidence = f"no process has pid {pid}{_where(around.root)}"
        return PidFile(path=path, pid=pid, is_stale=True, evidence=evidence)
    if stat.state in ("Z", "X"):
        evidence = f"pid {pid} ({stat.name}) has ended and is a zombie"
        return PidFile(path=path, pid=pid, is_stale=True, evidence=evidence)
    return _judge_living(path, stat, written, around)


def _where(root: Path) -> str:
    """Return a word of caution where processes outside our pid namespace cannot be seen."""
    try:
        name = str((root / "proc/self/ns/pid").readlink())
    except OSError:
        return ""
    return "" if name == _FIRST_NAMESPACE else " in this container; one outside may"


def _judge_living(path: str, stat: Stat, written: datetime, around: Surroundings) -> PidFile:
    began = started_at(stat.start_ticks, around.root)
    if began > written + _LATER and not _is_ours(stat.pid, around):
        late_s = round((began - written).total_seconds())
        evidence = (
            f"pid {stat.pid} is {stat.name} now, which began {late_s} s after the file was written"
        )
        return PidFile(path=path, pid=stat.pid, is_stale=True, evidence=evidence)
    if stat.pid == 1 and not _is_ours(1, around):
        evidence = "every container has a pid 1, so nobody can tell from here whom it means"
    else:
        evidence = f"pid {stat.pid} is {stat.name} and runs"
    is_doubtful = stat.pid != 1 and not _is_ours(stat.pid, around)
    return PidFile(
        path=path, pid=stat.pid, is_stale=False, evidence=evidence, is_doubtful=is_doubtful
    )


def _is_ours(pid: int, around: Surroundings) -> bool:
    one = around.seen.get(pid)
    if one is None:
        return False
    return is_about(one, around.project) or is_it(around.command, one.argv, one.cwd)


def _inner_name(pid: int, around: Surroundings) -> int | None:
    """Return the process of the project that is `pid` in a pid namespace below ours.

    Source: proc_pid_status(5), NSpid.
    """
    for outer, one in around.seen.items():
        if is_about(one, around.project) and _inner_pid(outer, around.root) == pid:
            return outer
    return None


def _inner_pid(pid: int, root: Path) -> int | None:
    raw = read_file(proc_path(root, pid) + "/status", 4_096) or b""
    for line in raw.splitlines():
        if line.startswith(b"NSpid:"):
            words = line.split()[1:]
            return int(words[-1]) if len(words) > 1 else None
    return None
