"""One line of the live list: a Service in the words and numbers that the browser draws."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from homeport.faces.web.wording import (
    address_words,
    reach_words,
    short_command,
    size,
    what_it_is,
)
from homeport.model.address import Transport
from homeport.model.service import Service

# The kernel counts idleness in ticks and we round, so the same moment wobbles by this much.
_WOBBLE_MS = 2_500
_LONGEST_COMMAND = 300

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one line shows. Moments are milliseconds since 1970: the browser counts on from them.

    `id` stays the same for as long as the same process listens at the same place. `rivals` says
    who else listens on the same port, which a browser and a test then reach by chance. `initials`
    stand on the tile, which is coloured when the software `is_named`. `name` is what the front door
    calls it, without ".localhost".
    """

    id: str
    port: str
    transport: str
    what: str
    command: str
    project: str
    branch: str
    started_by: str
    place: str
    address: str
    reach: str
    reach_words: str
    exposed: bool
    connections: int | None
    idle_at_ms: int | None
    started_at_ms: int | None
    memory: str
    memory_exact: int
    is_background: bool
    initials: str = ""
    is_named: bool = False
    rivals: str = ""
    name: str = ""


def row_id(service: Service) -> str:
    """Return the identity of a line: where it listens and who does."""
    place = service.path if service.port is None else str(service.port)
    parts = (service.transport, service.namespace or "", str(service.pid or ""), place or "")
    return "|".join(parts)


def to_rows(
    services: Iterable[Service], taken_at: datetime, *, among: Iterable[Service]
) -> tuple[Row, ...]:
    """Return a line for each of `services`, ids never clashing; `among` are all that listen."""
    sharing = _by_port(among)
    seen: dict[str, int] = {}
    rows: list[Row] = []
    for one in services:
        rivals = [other for other in sharing.get(_spot(one), ()) if other.pid != one.pid]
        row = replace(to_row(one, taken_at), rivals=_rivals(rivals))
        twins = seen[row.id] = seen.get(row.id, 0) + 1
        rows.append(row if twins == 1 else replace(row, id=f"{row.id}|{twins}"))
    return tuple(rows)


def to_row(service: Service, taken_at: datetime) -> Row:
    """Return the line of one service."""
    idle_at = None
    if service.idle_s is not None:
        idle_at = _ms(taken_at - timedelta(seconds=service.idle_s))
    return Row(
        id=row_id(service),
        port=str(service.port) if service.port is not None else "",
        transport=service.transport.value,
        what=what_it_is(service),
        command=short_command(service)[:_LONGEST_COMMAND],
        project=service.project or "",
        branch=service.branch or "",
        started_by=service.started_by or "",
        place=_place(service),
        address=address_words(service),
        reach=service.reach.value,
        reach_words=reach_words(service.reach),
        exposed=service.exposed,
        connections=service.connections,
        idle_at_ms=idle_at,
        started_at_ms=_ms(service.started_at) if service.started_at else None,
        memory=size(service.memory_bytes),
        memory_exact=service.memory_bytes or 0,
        is_background=service.is_background,
        initials=initials(what_it_is(service)),
        is_named=service.product is not None or service.framework is not None,
        name=service.name or "",
    )


def initials(name: str) -> str:
    """Return two letters for the tile before a name: "PostgreSQL 16" is "PS", "nginx" "ng".

    The first letters of two words, or of two humps of one; else the first two letters.
    """
    heads: list[str] = [one for one in _WORD.findall(name) if not one.isdigit()]
    if len(heads) > 1:
        return heads[0][0] + heads[1][0]
    return "".join(one for one in name if one.isalnum())[:2]


def steady(row: Row, before: Row | None) -> Row:
    """Return `row` without the wobble against `before`, so that stillness sends nothing."""
    if before is None:
        return row
    kept = row
    if row.idle_at_ms is not None and before.idle_at_ms is not None:
        wobble_ms = abs(row.idle_at_ms - before.idle_at_ms)
        kept = replace(row, idle_at_ms=before.idle_at_ms) if wobble_ms <= _WOBBLE_MS else row
    if row.memory == before.memory:
        kept = replace(kept, memory_exact=before.memory_exact)
    return kept


_Spot = tuple[str | None, str, int]


def _spot(service: Service) -> _Spot:
    return (service.namespace, service.transport, service.port or 0)


def _by_port(services: Iterable[Service]) -> dict[_Spot, list[Service]]:
    """Return who listens where. Sharing a UDP port (mDNS and the like) is usual, so TCP only."""
    found: dict[_Spot, list[Service]] = defaultdict(list)
    for one in services:
        if one.transport is Transport.TCP:
            found[_spot(one)].append(one)
    return found


def _rivals(others: Sequence[Service]) -> str:
    if not others:
        return ""
    names = ", ".join(f"{what_it_is(one)} on {address_words(one)}" for one in others)
    return f"Another program has the same port: {names}"


def _place(service: Service) -> str:
    """Return the container or network namespace, when it is not simply this machine."""
    if service.container:
        return service.container
    return f"namespace {service.namespace}" if service.namespace else ""


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def total_memory(services: Sequence[Service]) -> int:
    """Return the memory of all owners, each process once however many ports it has."""
    by_pid = {one.pid: one.memory_bytes or 0 for one in services if one.pid is not None}
    return sum(by_pid.values())
