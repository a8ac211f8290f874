"""Read processes together with their ancestors, and walk up the line."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from homeport.model.process import Process
from homeport.observe.processes import read_many

_DEEPEST_FAMILY = 64


def read_family(pids: Iterable[int], root: Path) -> dict[int, Process]:
    """Return the processes `pids` and all their ancestors; only the former are weighed."""
    found = read_many(pids, root)
    for _ in range(_DEEPEST_FAMILY):
        missing = {one.ppid for one in found.values()} - found.keys() - {0}
        parents = read_many(missing, root, memory=False)
        if not parents:
            break
        found |= parents
    return found


def ancestry_of(process: Process, family: Mapping[int, Process]) -> tuple[Process, ...]:
    """Return the parent, its parent and so on, as far as they are known.

    A parent is older than its child; where it is not, the pid was reused and the line ends.
    """
    line: list[Process] = []
    child = process
    while (parent := family.get(child.ppid)) and parent.start_ticks <= child.start_ticks:
        if parent in line or parent is process:
            break
        line.append(parent)
        child = parent
    return tuple(line)
