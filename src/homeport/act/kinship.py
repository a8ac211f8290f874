"""Find the process tree that exists because of a listener: its wrappers, holders and workers."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from homeport.act.command_line import is_same_program, is_wrapper
from homeport.model.freeing import Role
from homeport.model.process import Process

_ZOMBIE = "Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A process of the tree; `depth` counts from the top of its own tree."""

    pid: int
    role: Role
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The process table as far as it matters: who lives, and who came from whom."""

    processes: Mapping[int, Process]
    children: Mapping[int, tuple[int, ...]]

    def parent(self, pid: int) -> Process | None:
        """Return the parent of `pid`, None where it is not known."""
        child = self.processes.get(pid)
        return None if child is None else self.processes.get(child.ppid)

    def living_children(self, pid: int) -> tuple[int, ...]:
        """Return the children of `pid` that are more than an exit status."""
        return tuple(
            one
            for one in self.children.get(pid, ())
            if one in self.processes and self.processes[one].state != _ZOMBIE
        )


def tree_of(holders: Iterable[int], family: Family, *, spare: frozenset[int]) -> tuple[Member, ...]:
    """Return every process that goes away with `holders`, parents before their children.

    Upwards the tree ends below the first parent that has a purpose without the listener, downwards
    it has no end: a worker in a session of its own belongs to it too. Nobody in `spare` is in it.
    """
    held = frozenset(holders).intersection(family.processes) - spare
    found: dict[int, Member] = {}
    # The holders themselves once more: a table read while pids were reused may hold a ring, and a
    # ring has no top.
    for top in (*sorted(_tops(held, family, spare)), *sorted(held)):
        if top in found:
            continue
        for pid, depth in _walk(top, family, spare):
            found[pid] = Member(pid=pid, role=_role(pid, held, found, family), depth=depth)
    return tuple(found.values())


def _tops(held: frozenset[int], family: Family, spare: frozenset[int]) -> frozenset[int]:
    """Climb from the holders as long as a parent only exists to run what is below it."""
    tops = {pid for pid in held if held.isdisjoint(_ancestors(pid, family))}
    seen = set(tops)
    while True:
        parents = {family.processes[pid].ppid for pid in tops} - spare - seen
        higher = {pid for pid in parents if pid > 1 and _only_runs(pid, tops, family)}
        if not higher:
            return frozenset(tops)
        seen |= higher
        tops = {pid for pid in tops if family.processes[pid].ppid not in higher} | higher


def _only_runs(pid: int, below: Set[int], family: Family) -> bool:
    parent, children = family.processes.get(pid), family.living_children(pid)
    if parent is None or not set(children) <= below:
        return False
    return is_wrapper(parent.argv) or any(
        is_same_program(parent.argv, family.processes[one].argv)
        and parent.exe == family.processes[one].exe
        for one in children
    )


def _ancestors(pid: int, family: Family) -> Iterator[int]:
    seen = {pid}
    parent = family.parent(pid)
    while parent is not None and parent.pid not in seen and parent.pid > 1:
        seen.add(parent.pid)
        yield parent.pid
        parent = family.parent(parent.pid)


def _walk(top: int, family: Family, spare: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield `top` and everything below it with its depth, parents first."""
    waiting = [(top, 0)]
    seen: set[int] = set()
    while waiting:
        pid, depth = waiting.pop(0)
        if pid in seen or pid in spare or pid <= 1 or pid not in family.processes:
            continue
        seen.add(pid)
        yield pid, depth
        waiting.extend((one, depth + 1) for one in sorted(family.living_children(pid)))


def _role(pid: int, held: frozenset[int], found: Mapping[int, Member], family: Family) -> Role:
    """Say why `pid` is in: below a holder it belongs to it, above all of them it wraps them."""
    if pid in held:
        return Role.LISTENS
    below_a_holder = any(
        above in found and found[above].role is Role.LISTENS for above in _ancestors(pid, family)
    )
    return Role.BELONGS if below_a_holder else Role.WRAPS
