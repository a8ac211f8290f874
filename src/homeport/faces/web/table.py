"""Choose and order what the list shows: search, chips, sorting, the fold of the background."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from homeport.errors import UsageError
from homeport.faces.web.row import Row, to_rows, total_memory
from homeport.faces.web.wording import count, size
from homeport.home.select import select
from homeport.model.address import Transport
from homeport.model.service import Service, Snapshot

FOLD = "#background"
_MOST_PROJECTS = 8
_IDLE = "idle>1h"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a person asked to see. `sort` is a column, `""` the order of `homeport ls`."""

    search: str = ""
    chips: frozenset[str] = frozenset()
    is_unfolded: bool = False
    sort: str = ""
    is_descending: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return search and chips as the words that `homeport ls` also understands."""
        return (*self.search.split(), *sorted(self.chips))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter to click; `word` is what one would type instead."""

    word: str
    label: str
    count: int
    is_on: bool
    is_project: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The list at one moment. `order` holds row ids, and FOLD where the background begins.

    `pids` are the owners of what a search found, None when nothing narrows the list.
    """

    rows: dict[str, Row] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    fold: str = ""
    chips: tuple[Chip, ...] = ()
    counts: tuple[str, ...] = ()
    exposed: str = ""
    notes: tuple[str, ...] = ()
    problem: str = ""
    is_narrowed: bool = False
    pids: frozenset[int] | None = None


def to_table(snapshot: Snapshot, view: View) -> Table:
    """Return what to show of `snapshot`; a search without sense keeps everything and says so."""
    problem = ""
    try:
        chosen = select(snapshot, view.words)
    except UsageError as error:
        chosen, problem = snapshot, f"{error.what}. {error.hint}"
    rows = to_rows(chosen.services, snapshot.taken_at, among=snapshot.services)
    front = _sorted([one for one in rows if not one.is_background], view)
    back = _sorted([one for one in rows if one.is_background], view)
    is_narrowed = bool(view.words) and not problem
    shown = (*front, *back) if view.is_unfolded or is_narrowed else tuple(front)
    order = [one.id for one in front]
    if back:
        order.append(FOLD)
        order += [one.id for one in back if len(shown) > len(front)]
    servers = [one for one in snapshot.services if not one.is_background]
    exposed = sum(one.exposed for one in servers)
    return Table(
        rows={one.id: one for one in shown},
        order=tuple(order),
        fold=_fold_words([one for one in chosen.services if one.is_background]),
        chips=_chips(snapshot, view),
        counts=(count(len(servers), "server"), size(total_memory(servers)) or "0 MB"),
        exposed=f"{exposed} exposed" if exposed else "",
        notes=snapshot.notes,
        problem=problem,
        is_narrowed=is_narrowed,
        pids=_pids(chosen.services) if is_narrowed else None,
    )


def _pids(services: Sequence[Service]) -> frozenset[int]:
    return frozenset(one.pid for one in services if one.pid is not None)


def _fold_words(background: Sequence[Service]) -> str:
    if not background:
        return ""
    parts = [f"{len(background)} in the background"]
    if exposed := sum(one.exposed for one in background):
        parts.append(f"{exposed} exposed")
    if memory := total_memory(background):
        parts.append(size(memory))
    return " · ".join(parts)


def _chips(snapshot: Snapshot, view: View) -> tuple[Chip, ...]:
    """Return the filters with how many each would show by itself."""
    services = snapshot.services
    fixed = (
        ("exposed", "Exposed", sum(one.exposed for one in services)),
        (_IDLE, "Idle", len(select(snapshot, (_IDLE,)).services)),
        *((str(one), _LABELS[one], _of(services, one)) for one in Transport),
    )
    projects = Counter(one.project for one in services if one.project)
    named = (
        Chip(
            word=f"project={name}",
            label=name,
            count=found,
            is_on=f"project={name}" in view.chips,
            is_project=True,
        )
        for name, found in sorted(projects.most_common(_MOST_PROJECTS))
    )
    return (
        *(
            Chip(word=word, label=label, count=n, is_on=word in view.chips)
            for word, label, n in fixed
        ),
        *named,
    )


_LABELS = {Transport.TCP: "TCP", Transport.UDP: "UDP", Transport.UNIX: "unix"}


def _of(services: Sequence[Service], transport: Transport) -> int:
    return sum(one.transport is transport for one in services)


def toggled(chips: frozenset[str], word: str) -> frozenset[str]:
    """Return `chips` with `word` switched; transports replace each other, and so do projects."""
    if word in chips:
        return chips - {word}
    rivals = {one for one in chips if _kind(one) == _kind(word)}
    return chips - rivals | {word}


def _kind(word: str) -> str:
    if word in tuple(Transport):
        return "transport"
    return "project" if word.startswith("project=") else word


_Key = tuple[bool, float | str]
# Sorted by reach, what is most exposed comes first.
_FARTHEST_FIRST = {"everywhere": 0, "lan": 1, "bridge": 2, "loopback": 3}
_KEYS: dict[str, Callable[[Row], _Key]] = {
    "port": lambda one: (not one.port, int(one.port or 0)),
    "what": lambda one: (False, one.what.casefold()),
    "project": lambda one: (not one.project, f"{one.project}\0{one.branch}".casefold()),
    "started_by": lambda one: (not one.started_by, one.started_by.casefold()),
    "address": lambda one: (False, _FARTHEST_FIRST[one.reach]),
    "connections": lambda one: (one.connections is None, -(one.connections or 0)),
    "idle": lambda one: (one.idle_at_ms is None, one.idle_at_ms or 0),
    "age": lambda one: (one.started_at_ms is None, -(one.started_at_ms or 0)),
    "memory": lambda one: (not one.memory, -one.memory_exact),
}
COLUMNS = frozenset(_KEYS)


def _sorted(rows: list[Row], view: View) -> list[Row]:
    """Return `rows` in the asked order; what has no value stays last either way."""
    key = _KEYS.get(view.sort)
    if key is None:
        return rows
    known = [one for one in rows if not key(one)[0]]
    unknown = [one for one in rows if key(one)[0]]
    return sorted(known, key=lambda one: key(one)[1], reverse=view.is_descending) + unknown
