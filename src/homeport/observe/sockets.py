"""See the sockets of this machine: who waits for clients, who is connected, how busy it is."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from homeport.model.sockets import Connection, Listener, State, Traffic
from homeport.observe.namespaces import Seen, find_namespaces, read_in_each
from homeport.observe.socket_views import FileView, KernelView, PsutilView, SocketView

T = TypeVar("T")

_LIVE_ROOT = Path("/")

# Neither end of a connection in TIME_WAIT belongs to a process any more.
LIVE_STATES = frozenset(State) - {State.LISTEN, State.CLOSE, State.TIME_WAIT}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListenersSeen:
    """Every listener, and in a person's words what could not be seen."""

    listeners: tuple[Listener, ...]
    notes: tuple[str, ...] = ()


def read_listeners(
    root: Path = _LIVE_ROOT, *, namespaces: bool = True, port: int | None = None
) -> tuple[Listener, ...]:
    """Return every socket that waits for clients: TCP, UDP and (without `port`) unix.

    With `namespaces` those of other network namespaces too, as far as we may see them.

    Cost: 6 us per socket; 10 us per process and 0.13 ms per namespace to look into the others.
    """
    return see_listeners(root, namespaces=namespaces, port=port).listeners


def see_listeners(
    root: Path = _LIVE_ROOT, *, namespaces: bool = True, port: int | None = None
) -> ListenersSeen:
    """Return what `read_listeners` does, together with what had to be left out."""
    seen = _look(root, lambda view: view.listeners(port), namespaces=namespaces)
    return ListenersSeen(listeners=seen.items, notes=tuple(_notes(seen)))


def read_connections(
    port: int | None = None,
    root: Path = _LIVE_ROOT,
    *,
    namespaces: bool = True,
    states: frozenset[State] = LIVE_STATES,
) -> tuple[Connection, ...]:
    """Return every connected socket: TCP in `states`, UDP, and (without `port`) unix.

    With `port` only those that have it at either end; the kernel does the picking.

    Cost: 11 us per connection.
    """
    return _look(root, lambda view: view.connections(states, port), namespaces=namespaces).items


def read_traffic(listeners: Iterable[Listener], root: Path = _LIVE_ROOT) -> dict[int, Traffic]:
    """Return what the accepted connections of each TCP and unix stream listener add up to.

    The key is the listener's inode. `waiting` are those that wait for accept(). SO_REUSEPORT
    twins each carry the total of all twins: the kernel does not tell whose child a connection is.
    Of unix sockets only the number is known.

    Cost: 2.5 us per connection of a listener; the kernel leaves out all others.
    """
    by_label: dict[str | None, list[Listener]] = {}
    for one in listeners:
        by_label.setdefault(one.namespace, []).append(one)
    elsewhere = [label for label in by_label if label is not None]
    seen = _look(
        root,
        lambda view: view.traffic(by_label.get(view.label, ())),
        namespaces=bool(elsewhere),
        only=elsewhere,
    )
    return dict(seen.items)


def _look(
    root: Path,
    read: Callable[[SocketView], tuple[T, ...]],
    *,
    namespaces: bool,
    only: Collection[str] | None = None,
) -> Seen[T]:
    """Return what `read` finds here and, with `namespaces`, in the others (labels in `only`)."""
    own = _own_view(root)
    here = read(own)
    if not namespaces or isinstance(own, PsutilView):
        return Seen(items=here)
    others = read_in_each(
        [one for one in find_namespaces(root) if only is None or one.label in only],
        inside=lambda label: read(KernelView(label=label)),
        by_files=lambda net, label: read(FileView(net=net, label=label)),
        may_enter=root == _LIVE_ROOT,
    )
    return Seen(items=here + others.items, left_out=others.left_out, refused=others.refused)


def _own_view(root: Path) -> SocketView:
    if root != _LIVE_ROOT:
        return FileView(net=root / "proc/net")
    return KernelView() if sys.platform == "linux" else PsutilView()


def _notes(seen: Seen[Listener]) -> Iterator[str]:
    if seen.left_out:
        yield (
            f"{seen.left_out} network namespaces were left out because reading them all would take "
            "too long"
        )
    if seen.refused:
        yield (
            f"{seen.refused} network namespaces could not be read: run as root to see what "
            "listens there"
        )
