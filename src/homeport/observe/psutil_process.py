"""Read processes where there is no Linux /proc (macOS, the BSDs), through psutil."""

from collections.abc import Iterable
from datetime import UTC, datetime

import psutil

from homeport.model.process import MemoryKind, Process
from homeport.observe.users import name_user

_STATES = {
    psutil.STATUS_RUNNING: "R",
    psutil.STATUS_SLEEPING: "S",
    psutil.STATUS_IDLE: "I",
    psutil.STATUS_STOPPED: "T",
    psutil.STATUS_ZOMBIE: "Z",
    psutil.STATUS_DISK_SLEEP: "D",
}
_WANTED = (
    "ppid", "create_time", "name", "status", "cmdline", "uids", "terminal", "exe", "cwd",
    "memory_info",
)  # fmt: skip
# psutil knows the start only as a time; hundredths of a second since 1970 identify it as well.
_TICKS_PER_S = 100


def read_portably(pids: Iterable[int]) -> dict[int, Process]:
    """Return those of `pids` that exist; whatever the system hides from us is None."""
    found: dict[int, Process] = {}
    for pid in pids:
        try:
            facts = psutil.Process(pid).as_dict(_WANTED)
        except (psutil.NoSuchProcess, psutil.AccessDenied, ValueError):
            continue
        uids, memory = facts["uids"], facts["memory_info"]
        created_s = facts["create_time"] or 0.0
        uid = uids.effective if uids else None
        found[pid] = Process(
            pid=pid,
            ppid=facts["ppid"] or 0,
            start_ticks=int(created_s * _TICKS_PER_S),
            started_at=datetime.fromtimestamp(created_s, UTC),
            name=facts["name"] or "",
            state=_STATES.get(facts["status"], "?"),
            argv=tuple(facts["cmdline"] or ()),
            uid=uid,
            user=None if uid is None else name_user(uid),
            tty=facts["terminal"].removeprefix("/dev/") if facts["terminal"] else None,
            exe=facts["exe"] or None,
            cwd=facts["cwd"] or None,
            memory_bytes=memory.rss if memory else None,
            memory_kind=MemoryKind.RSS if memory else None,
        )
    return found


def read_environ_portably(pid: int) -> dict[str, str]:
    """Return the whole environment of `pid`; the caller drops what it does not need at once."""
    try:
        return dict(psutil.Process(pid).environ())
    except (psutil.Error, OSError, ValueError):
        return {}


def read_parents_portably() -> dict[int, int]:
    """Return pid -> ppid of every process."""
    found = psutil.process_iter(["ppid"])
    return {one.pid: one.info["ppid"] for one in found if one.info["ppid"] is not None}
