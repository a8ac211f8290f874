"""Choose, among all holders of a socket, the process to talk about."""

from collections.abc import Iterable, Mapping

from homeport.model.process import Process
from homeport.model.sockets import Holder

# Programs that open sockets on behalf of others and hand them over (socket activation).
ACTIVATORS = frozenset({"systemd", "launchd", "inetd", "xinetd"})
_UNKNOWN_START = 1 << 63


def choose_owner(holders: Iterable[Holder], processes: Mapping[int, Process]) -> int | None:
    """Return the pid that a person would call the owner of the socket, None without holders.

    A socket is inherited downwards, so the oldest holder opened it, unless that one is a socket
    activator: then the oldest of those it was handed to.
    """
    pids = {one.pid: _start(one, processes) for one in holders}
    served = {pid: start for pid, start in pids.items() if not is_activator(pid, processes)}
    ranked = served or pids
    return min(ranked, key=lambda pid: (ranked[pid], pid), default=None)


def is_activator(pid: int, processes: Mapping[int, Process]) -> bool:
    """Return whether `pid` merely holds sockets for others."""
    known = processes.get(pid)
    return pid == 1 or (known is not None and known.name in ACTIVATORS)


def _start(holder: Holder, processes: Mapping[int, Process]) -> int:
    if holder.start_ticks is not None:
        return holder.start_ticks
    known = processes.get(holder.pid)
    return _UNKNOWN_START if known is None else known.start_ticks


def are_workers(one: Process, other: Process, processes: Mapping[int, Process]) -> bool:
    """Return whether two holders of different sockets are workers of one server.

    That is so for two children of a parent that runs the same program (SO_REUSEPORT workers), not
    for two programs that a shell started.
    """
    parent = processes.get(one.ppid)
    return (
        one.ppid == other.ppid
        and parent is not None
        and parent.pid != 1
        and one.exe is not None
        and one.exe == other.exe == parent.exe
        and one.cwd == parent.cwd == other.cwd
    )


def is_ancestor(older: int, younger: int, processes: Mapping[int, Process]) -> bool:
    """Return whether `older` is a parent, grandparent... of `younger`."""
    seen: set[int] = set()
    walk = processes.get(younger)
    while walk is not None and walk.pid not in seen:
        seen.add(walk.pid)
        if walk.ppid == older:
            return True
        walk = processes.get(walk.ppid)
    return False
