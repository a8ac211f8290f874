"""One line of the routes: a RouteLine in the words and numbers that the browser draws."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from homeport.home.route_list import RouteLine, State
from homeport.model.front import Origin

_HIDDEN = "hidden"
_TITLES = {
    State.LISTENING: "Somebody listens there",
    State.DOWN: "Nobody listens there now",
    State.UNKNOWN: "It cannot be seen from here whether somebody listens",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRow:
    """What one line shows. `rate` is None, and shows as nothing, while nobody counts.

    `is_folded`: hidden, or remembered for an app that does not run; below the others then.
    `is_own`: the user made it, so it is removed, while the name of an app is hidden or forgotten.
    """

    id: str
    host: str
    path: str
    shown: str
    target: str
    state: str
    state_words: str
    what: str
    project: str
    why: str
    url: str | None
    https_url: str | None
    rate: float | None
    requests: int | None
    failed: int
    last_at_ms: int | None
    is_own: bool
    is_hidden: bool
    is_folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteDelta:
    """`put` are new or changed lines, `order` all of them when it is another order."""

    put: tuple[RouteRow, ...]
    gone: tuple[str, ...]
    order: tuple[str, ...] | None

    def __bool__(self) -> bool:
        return bool(self.put or self.gone or self.order is not None)


def route_id(line: RouteLine) -> str:
    """Return the identity of a line: a name, the part of the path, and who made it."""
    return f"{line.origin}|{line.name}|{line.prefix}"


def to_route_rows(lines: Iterable[RouteLine]) -> dict[str, RouteRow]:
    """Return the lines to show by their ids, those that are folded away last."""
    rows = [to_route_row(one) for one in lines]
    rows.sort(key=lambda one: one.is_folded)
    return {one.id: one for one in rows}


def to_route_row(line: RouteLine) -> RouteRow:
    """Return the line of one route."""
    also = f"; also {', '.join(line.also)}" if line.also else ""
    is_remembered = line.origin is Origin.AUTO and line.state is State.DOWN
    return RouteRow(
        id=route_id(line),
        host=line.host,
        path="" if line.prefix == "/" else line.prefix,
        shown=line.shown if line.shown != line.name else "",
        target=line.target,
        state=_HIDDEN if line.is_hidden else line.state.value,
        state_words="You hid it from the door" if line.is_hidden else _TITLES[line.state],
        what=line.what or line.process or "",
        project=line.project or "",
        why=f"{line.why}{also}",
        url=None if line.is_hidden else line.url,
        https_url=None if line.is_hidden else line.https_url,
        rate=None if line.requests_per_s is None else round(line.requests_per_s, 1),
        requests=line.requests,
        failed=line.failed or 0,
        last_at_ms=_ms(line.last_at),
        is_own=line.origin is Origin.USER,
        is_hidden=line.is_hidden,
        is_folded=line.is_hidden or is_remembered,
    )


def route_delta(now: Mapping[str, RouteRow], before: Mapping[str, RouteRow]) -> RouteDelta:
    """Return what turns `before` into `now`, so that only that travels to the browser."""
    order = tuple(now)
    return RouteDelta(
        put=tuple(row for key, row in now.items() if before.get(key) != row),
        gone=tuple(key for key in before if key not in now),
        order=None if order == tuple(before) else order,
    )


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1000)
