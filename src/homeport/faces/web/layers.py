"""Sort who-talks-to-whom into columns, clients first, and order each column for few crossings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Link = tuple[str, str]
_SWEEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Columns from left to right.

    A link that skips columns runs through one stand-in in each; `through` names them, from left
    to right. `wires` are all neighbours, stand-ins included, always left end first.
    """

    columns: tuple[tuple[str, ...], ...]
    through: dict[Link, tuple[str, ...]]
    wires: tuple[Link, ...]


def to_layers(part: Sequence[str], links: Sequence[Link]) -> Layers:
    """Return the columns of one connected part of the graph."""
    depth = _depths(part, links)
    columns: dict[int, list[str]] = defaultdict(list)
    for one in part:
        columns[depth[one]].append(one)
    through: dict[Link, tuple[str, ...]] = {}
    wires: list[Link] = []
    for link in links:
        left, right = sorted(link, key=lambda end: depth[end])
        between = range(depth[left] + 1, depth[right])
        names = {at: f"{link[0]}>{link[1]}#{at}" for at in between}
        through[link] = tuple(names.values())
        for at, name in names.items():
            columns[at].append(name)
        if depth[left] < depth[right]:
            chain = (left, *names.values(), right)
            wires += pairwise(chain)
    ordered = _untangle([columns[at] for at in sorted(columns)], wires)
    return Layers(columns=tuple(tuple(one) for one in ordered), through=through, wires=tuple(wires))


def neighbours(wires: Sequence[Link]) -> dict[str, list[str]]:
    """Return who is wired to whom, both ways."""
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in wires:
        near[left].append(right)
        near[right].append(left)
    return near


def _depths(part: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """Return the column of each node; a circle is cut where it closes.

    Who is only a client stands right before the nearest of its servers.
    """
    depth = _from_the_left(part, links)
    servers: dict[str, list[int]] = defaultdict(list)
    for client, server in links:
        servers[client].append(depth[server])
    answers = {server for _, server in links}
    for one, found in servers.items():
        if one not in answers:
            depth[one] = max(depth[one], min(found) - 1)
    used = {old: new for new, old in enumerate(sorted(set(depth.values())))}
    return {one: used[old] for one, old in depth.items()}


def _from_the_left(part: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """Return the longest way to each node from somebody who is only a client."""
    waits = dict.fromkeys(part, 0)
    asks: dict[str, list[str]] = defaultdict(list)
    for client, server in links:
        waits[server] += 1
        asks[client].append(server)
    depth = dict.fromkeys(part, 0)
    left = set(part)
    while left:
        one = min(left, key=lambda each: (waits[each], each))
        left.remove(one)
        for server in asks[one]:
            if server in left:
                waits[server] -= 1
                depth[server] = max(depth[server], depth[one] + 1)
    return depth


def _untangle(columns: list[list[str]], wires: Sequence[Link]) -> list[list[str]]:
    """Order each column by where its neighbours stand, to and fro (the barycentre method).

    Source: Sugiyama, Tagawa, Toda: Methods for visual understanding of hierarchical systems (1981).
    """
    near = neighbours(wires)
    heights = _heights(columns)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else list(reversed(columns)):
            wanted = {one: _mean(near.get(one, ()), heights, heights[one]) for one in column}
            column.sort(key=lambda one, wanted=wanted: wanted[one])  # type: ignore[misc]
            heights |= _heights([column])
    return columns


def _heights(columns: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return where each stands in its column, from 0 at the top to 1 at the bottom."""
    return {one: (at + 0.5) / len(column) for column in columns for at, one in enumerate(column)}


def _mean(near: Sequence[str], heights: Mapping[str, float], otherwise: float) -> float:
    return sum(heights[one] for one in near) / len(near) if near else otherwise
