"""Keep a relay in each network namespace that something leads to."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from homeport.model.forward import Passage
from homeport.model.front import Place
from homeport.observe.namespaces import find_namespaces
from homeport.run.relay_child import ClosedError, Handle, RelayChild, RelayRefusedError, start_relay


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """The passages that lead somewhere now, and why the others do not."""

    passages: tuple[Passage, ...] = ()
    refused: Mapping[Place, str] = field(default_factory=dict)


class Relays:
    """The relays of one home; their sockets are in `directory`, which must be private.

    They serve on when this home ends. The next one has relays of its own take the sockets over.
    """

    def __init__(self, directory: Path) -> None:
        """Begin without a relay."""
        self._directory = directory
        self._children: dict[str, RelayChild] = {}
        self._leaving: list[RelayChild] = []
        # Containers of other users: a Python for each of them at each look would be a waste.
        self._closed: dict[str, tuple[Handle, str]] = {}
        self._lock = Lock()
        self._is_swept = False

    def want(self, passages: Iterable[Passage]) -> Served:
        """Have a relay for each of `passages` and for nothing else; return how far that went.

        One that died is started again. It blocks.

        Cost: 0.2 s when a relay has to start, else 1 ms and 10 us per process of the machine.
        """
        with self._lock:
            wanted: dict[str, list[Passage]] = {}
            for one in passages:
                wanted.setdefault(one.place.namespace or "", []).append(one)
            self._leaving = [one for one in self._leaving if one.is_running()]
            for label in [one for one in self._children if one not in wanted]:
                self._let_go(label)
            handles = _handles() if wanted else {}
            self._closed = {label: one for label, one in self._closed.items() if label in wanted}
            served: list[Passage] = []
            refused: dict[Place, str] = {}
            for label, some in wanted.items():
                good, why = self._serve(label, handles.get(label), some)
                served += good
                refused |= why
            self._sweep({one.path for some in wanted.values() for one in some})
            return Served(passages=tuple(served), refused=refused)

    @property
    def leaving(self) -> int:
        """How many relays were let go and still have clients."""
        with self._lock:
            return sum(one.is_running() for one in self._leaving)

    def has_lost_one(self) -> bool:
        """Return whether a relay ended by itself: the next `want` starts it again."""
        with self._lock:
            return not all(one.is_running() for one in self._children.values())

    def end(self) -> None:
        """Let all relays end as soon as their clients are gone, those of earlier homes as well."""
        with self._lock:
            for label in list(self._children):
                self._let_go(label)
            self._is_swept = False
            self._sweep(set())

    def _serve(
        self, label: str, handle: Handle | None, passages: list[Passage]
    ) -> tuple[list[Passage], Mapping[Place, str]]:
        try:
            child = self._child(label, handle)
            failed = child.order(passages)
        except RelayRefusedError as error:
            return [], {one.place: str(error) for one in passages}
        good = [
            replace(one, port=child.ports.get(one.path))
            for one in passages
            if one.path not in failed
        ]
        return good, {one.place: failed[one.path] for one in passages if one.path in failed}

    def _child(self, label: str, handle: Handle | None) -> RelayChild:
        """Raises: RelayRefusedError."""
        known = self._children.get(label)
        if known is not None and not (known.is_running() and known.handle.is_same(handle)):
            self._let_go(label)
            known = None
        if handle is None:
            raise RelayRefusedError(f"there is no network namespace {label} now")
        return self._start(label, handle) if known is None else known

    def _start(self, label: str, handle: Handle) -> RelayChild:
        """Raises: RelayRefusedError."""
        closed = self._closed.get(label)
        if closed is not None and handle.is_same(closed[0]):
            raise RelayRefusedError(closed[1])
        try:
            self._children[label] = start_relay(handle)
        except ClosedError as error:
            self._closed[label] = (handle, str(error))
            raise
        return self._children[label]

    def _let_go(self, label: str) -> None:
        child = self._children.pop(label)
        child.dismiss()
        self._leaving.append(child)

    def _sweep(self, paths: set[str]) -> None:
        """Take away the sockets of an earlier home that nothing leads to; their relays then end."""
        if self._is_swept:
            return
        self._is_swept = True
        for one in self._directory.glob("*.sock"):
            if str(one) not in paths:
                with suppress(OSError):
                    one.unlink()


def _handles() -> Mapping[str, Handle]:
    """Return how to enter each namespace by its name; none where the system has none."""
    try:
        found = find_namespaces()
    except OSError:
        return {}
    return {one.label: Handle(path=one.handle, inode=_inode(one.handle)) for one in found}


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except OSError:
        return None
