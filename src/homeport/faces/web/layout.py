"""Place who-talks-to-whom on a plane: clients left of their servers, few crossings, no overlap."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Link = tuple[str, str]
_SWEEPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """Sizes in pixels: one box, the gaps around it, and the width to fill before going below."""

    box: tuple[int, int] = (184, 44)
    gap: tuple[int, int] = (96, 12)
    between: int = 36
    width: int = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the left upper corner of each box goes, and how much room all need."""

    places: dict[str, tuple[int, int]]
    width: int
    height: int


def arrange(nodes: Sequence[str], links: Iterable[Link], spacing: Spacing) -> Layout:
    """Return a place for every node. The same graph always looks the same."""
    known = set(nodes)
    wires = sorted({one for one in links if one[0] != one[1] and known.issuperset(one)})
    blocks = [_block(part, wires, spacing) for part in _parts(nodes, wires)]
    blocks.sort(key=lambda one: (-len(one.places), min(one.places)))
    return _shelve(blocks, spacing)


def _parts(nodes: Sequence[str], links: Sequence[Link]) -> list[list[str]]:
    """Return the nodes in groups that are connected."""
    home = {one: one for one in nodes}

    def root(one: str) -> str:
        while home[one] != one:
            home[one] = home[home[one]]
            one = home[one]
        return one

    for client, server in links:
        home[root(client)] = root(server)
    parts: dict[str, list[str]] = {}
    for one in sorted(nodes):
        parts.setdefault(root(one), []).append(one)
    return list(parts.values())


def _block(part: list[str], links: Sequence[Link], spacing: Spacing) -> Layout:
    members = set(part)
    wires = [one for one in links if one[0] in members]
    columns = _untangle(_columns(part, wires), wires)
    wide, high = spacing.box[0] + spacing.gap[0], spacing.box[1] + spacing.gap[1]
    tallest = max(len(column) for column in columns)
    places: dict[str, tuple[int, int]] = {}
    for x, column in enumerate(columns):
        top = (tallest - len(column)) * high // 2
        for y, one in enumerate(column):
            places[one] = (x * wide, top + y * high)
    return Layout(
        places=places,
        width=len(columns) * wide - spacing.gap[0],
        height=tallest * high - spacing.gap[1],
    )


def _columns(part: list[str], links: Sequence[Link]) -> list[list[str]]:
    """Return the nodes by column: whoever is only a client first, whoever only serves last."""
    depth = _depths(part, links)
    for one in sorted(part, key=lambda each: -depth[each]):
        servers = [depth[server] for client, server in links if client == one]
        clients = [depth[client] for client, server in links if server == one]
        if servers and not clients:
            depth[one] = max(depth[one], min(servers) - 1)
    used = sorted(set(depth.values()))
    return [[one for one in part if depth[one] == each] for each in used]


def _depths(part: list[str], links: Sequence[Link]) -> dict[str, int]:
    """Return how far each node is from the outermost client; circles are cut where they close."""
    waits = dict.fromkeys(part, 0)
    for _, server in links:
        waits[server] += 1
    depth = dict.fromkeys(part, 0)
    left = set(part)
    while left:
        one = min(left, key=lambda each: (waits[each], each))
        left.remove(one)
        for client, server in links:
            if client == one and server in left:
                waits[server] -= 1
                depth[server] = max(depth[server], depth[one] + 1)
    return depth


def _untangle(columns: list[list[str]], links: Sequence[Link]) -> list[list[str]]:
    """Order each column by where its neighbours stand, to and fro (the barycentre method).

    Source: Sugiyama, Tagawa, Toda: Methods for visual understanding of hierarchical systems (1981).
    """
    near: dict[str, list[str]] = {one: [] for column in columns for one in column}
    for client, server in links:
        near[client].append(server)
        near[server].append(client)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else reversed(columns):
            heights = _heights(columns)
            column.sort(key=lambda one: _mean(near[one], heights, heights[one]))
    return columns


def _heights(columns: list[list[str]]) -> dict[str, float]:
    tallest = max(len(column) for column in columns)
    return {
        one: at + (tallest - len(column)) / 2 for column in columns for at, one in enumerate(column)
    }


def _mean(near: Sequence[str], heights: Mapping[str, float], otherwise: float) -> float:
    return sum(heights[one] for one in near) / len(near) if near else otherwise


def _shelve(blocks: Sequence[Layout], spacing: Spacing) -> Layout:
    """Put the groups beside each other while there is room, then below."""
    places: dict[str, tuple[int, int]] = {}
    left = top = shelf = width = 0
    for one in blocks:
        if left and left + one.width > spacing.width:
            left, top, shelf = 0, top + shelf + spacing.between, 0
        places |= {key: (x + left, y + top) for key, (x, y) in one.places.items()}
        width = max(width, left + one.width)
        left += one.width + 2 * spacing.between
        shelf = max(shelf, one.height)
    return Layout(places=places, width=width, height=top + shelf)
