"""Find unix socket files that no process stands behind."""

from collections.abc import Sequence
from pathlib import Path

from homeport.model.app_traces import DeadSocket
from homeport.observe.bound_paths import BoundSockets, read_bound_sockets, stands_behind


def find_dead_sockets(paths: Sequence[str], root: Path = Path("/")) -> tuple[DeadSocket, ...]:
    """Return those of the socket files `paths` that nobody is bound to, in any namespace.

    Nothing is connected to. Where another network namespace could not be read, its processes may
    stand behind any of them, so none is called dead.

    Cost: nothing without paths; then 3 us per unix socket of the machine and 10 us per process.
    """
    if not paths:
        return ()
    here = read_bound_sockets(root, namespaces=False)
    left = [one for one in paths if not _is_held(one, here, root)]
    if not left:
        return ()
    bound = read_bound_sockets(root)
    if here.hidden or bound.hidden:
        return ()
    return tuple(DeadSocket(path=one) for one in left if not _is_held(one, bound, root))


def _is_held(path: str, bound: BoundSockets, root: Path) -> bool:
    return any(stands_behind(one, path, root) for one in bound.sockets)
