"""Read what the machine tells about its processes."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from homeport.model.environment import TELLING_NAMES
from homeport.model.process import Process
from homeport.observe.boot import started_at
from homeport.observe.cgroups import parse_cgroup
from homeport.observe.memory import weigh
from homeport.observe.proc_files import (
    as_text,
    open_folder,
    proc_path,
    read_file,
    read_link,
    read_stat,
    split_argv,
    split_deleted,
)
from homeport.observe.proc_stat import name_tty
from homeport.observe.users import name_user

_LIVE = Path("/")
# A command line may take a quarter of the stack (execve(2)); nobody reads that much of it.
ARGV_BYTES = 32_768
_ENVIRON_BYTES = 1 << 20
_SMALL_BYTES = 8_192
_VALUE_CHARACTERS = 256
_LONGEST_ANCESTRY = 64
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
# How much resident memory read_many counts exactly, smallest process first: about 12 ms of CPU.
PSS_BUDGET_BYTES = 1 << 30
_NO_LIMIT = sys.maxsize


def read_process(pid: int, root: Path = _LIVE, *, memory: bool = True) -> Process | None:
    """Return what can be known of `pid`, None when there is no such process.

    Cost: about 100 us; for the memory of a huge process up to 12 ms per GiB.
    """
    return read_many((pid,), root, memory=memory, pss_budget_bytes=_NO_LIMIT).get(pid)


def read_many(
    pids: Iterable[int],
    root: Path = _LIVE,
    *,
    memory: bool = True,
    pss_budget_bytes: int = PSS_BUDGET_BYTES,
) -> dict[int, Process]:
    """Return those of `pids` that exist.

    Memory is PSS for the small ones and RSS for those that `pss_budget_bytes` does not reach.
    """
    if _is_foreign(root):
        from homeport.observe.psutil_process import (  # noqa: PLC0415 - psutil costs 30 ms, and only systems without /proc need it
            read_portably,
        )

        return read_portably(pids)
    read = {pid: one for pid in dict.fromkeys(pids) if (one := _read(pid, root)) is not None}
    found = {pid: process for pid, (process, _) in read.items()}
    if memory:
        resident = {pid: rss_bytes for pid, (_, rss_bytes) in read.items()}
        _weigh_all(found, resident, root, pss_budget_bytes)
    return found


def _weigh_all(
    found: dict[int, Process], resident: Mapping[int, int], root: Path, budget_bytes: int
) -> None:
    for pid in sorted(found, key=resident.__getitem__):
        budget_bytes -= resident[pid]
        weight, kind = weigh(found[pid], resident[pid], root, exactly=budget_bytes >= 0)
        found[pid] = replace(found[pid], memory_bytes=weight, memory_kind=kind)


def read_ancestry(pid: int, root: Path = _LIVE) -> tuple[Process, ...]:
    """Return the parent of `pid`, its parent and so on up to pid 1, without their memory.

    A parent is older than its child; where it is not, the pid was reused and the line ends.
    """
    found: list[Process] = []
    child = read_process(pid, root, memory=False)
    seen = {pid}
    while child is not None and len(found) < _LONGEST_ANCESTRY:
        if child.ppid <= 0 or child.ppid in seen:
            break
        parent = read_process(child.ppid, root, memory=False)
        if parent is None or parent.start_ticks > child.start_ticks:
            break
        seen.add(parent.pid)
        found.append(parent)
        child = parent
    return tuple(found)


def read_environ(
    pid: int, root: Path = _LIVE, *, names: Collection[str] = TELLING_NAMES
) -> dict[str, str]:
    """Return the variables in `names` that `pid` was started with; empty when not allowed.

    Every other variable is dropped right here, because environments hold secrets.
    """
    if _is_foreign(root):
        from homeport.observe.psutil_process import (  # noqa: PLC0415 - as in read_many
            read_environ_portably,
        )

        pairs = read_environ_portably(pid).items()
        return {name: value[:_VALUE_CHARACTERS] for name, value in pairs if name in names}
    raw = read_file(proc_path(root, pid) + "/environ", _ENVIRON_BYTES)
    found: dict[str, str] = {}
    for entry in (raw or b"").split(b"\0"):
        name, has_value, value = entry.partition(b"=")
        if has_value and (text := as_text(name)) in names:
            # getenv(3) returns the first of two, so that one is what the program saw.
            found.setdefault(text, as_text(value)[:_VALUE_CHARACTERS])
    return found


def children_of(root: Path = _LIVE) -> dict[int, tuple[int, ...]]:
    """Return ppid -> pids for every process that can be seen, lowest pid first.

    Cost: 10 us per process of the machine.
    """
    if _is_foreign(root):
        from homeport.observe.psutil_process import (  # noqa: PLC0415 - as in read_many
            read_parents_portably,
        )

        parents = read_parents_portably()
    else:
        parents = _read_parents(root)
    found: dict[int, list[int]] = {}
    for pid in sorted(parents):
        found.setdefault(parents[pid], []).append(pid)
    return {ppid: tuple(pids) for ppid, pids in found.items()}


def _read_parents(root: Path) -> dict[int, int]:
    found: dict[int, int] = {}
    top = os.fspath(root / "proc")
    try:
        names = os.listdir(top)  # noqa: PTH208 - a Path per process costs more than its stat
    except OSError:
        return found
    for name in names:
        if name.isdecimal() and (stat := read_stat(f"{top}/{name}/stat")) is not None:
            found[stat.pid] = stat.ppid
    return found


def _is_foreign(root: Path) -> bool:
    """Return whether this is another kind of system, without Linux's /proc."""
    return root == _LIVE and sys.platform != "linux"


def _read(pid: int, root: Path) -> tuple[Process, int] | None:
    """Return the process without its memory, and its resident bytes."""
    folder = open_folder(root, pid)
    if folder is None:
        return None
    try:
        return _read_folder(folder, root)
    finally:
        os.close(folder)


def _read_folder(folder: int, root: Path) -> tuple[Process, int] | None:
    argv = split_argv(read_file("cmdline", ARGV_BYTES, folder) or b"", ARGV_BYTES)
    exe, is_exe_deleted = split_deleted(read_link("exe", folder))
    cwd, is_cwd_deleted = split_deleted(read_link("cwd", folder))
    group = parse_cgroup(as_text(read_file("cgroup", _SMALL_BYTES, folder) or b""))
    uid = _read_uid(folder, root)
    # Last, so that the state explains why the others are empty: a process may end meanwhile.
    stat = read_stat("stat", folder)
    if stat is None:
        return None
    process = Process(
        pid=stat.pid,
        ppid=stat.ppid,
        start_ticks=stat.start_ticks,
        started_at=started_at(stat.start_ticks, root),
        name=stat.name,
        state=stat.state,
        argv=argv,
        uid=uid,
        user=None if uid is None else name_user(uid, root),
        tty=name_tty(stat.tty_nr),
        exe=exe,
        is_exe_deleted=is_exe_deleted,
        cwd=cwd,
        is_cwd_deleted=is_cwd_deleted,
        cgroup=group.path,
        unit=group.unit,
        container=group.container,
    )
    return process, stat.rss_pages * _PAGE_BYTES


def _read_uid(folder: int, root: Path) -> int | None:
    """Return the effective user.

    The folder itself always belongs to the effective user, even of a process that is not
    dumpable; a captured tree belongs to whoever copied it, so there `status` must say.

    Source: fs/proc/base.c, task_dump_owner().
    """
    if root == _LIVE:
        try:
            return os.fstat(folder).st_uid
        except OSError:
            return None
    for line in (read_file("status", _SMALL_BYTES, folder) or b"").splitlines():
        if line.startswith(b"Uid:"):
            return int(line.split()[2])
    return None
