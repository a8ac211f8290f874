"""Place who-talks-to-whom on a plane: no overlap, wires around the boxes, the same every time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from homeport.faces.web.layers import Layers, Link, neighbours, to_layers

Point = tuple[int, int]
# Odd, so that the last one goes from right to left and clients end up level with their servers.
_SWEEPS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """Sizes in pixels: one box, the gaps around it, and the width to fill before going below.

    `lane` is the height that a wire takes where it passes between boxes.
    """

    box: tuple[int, int] = (184, 44)
    gap: tuple[int, int] = (84, 12)
    lane: int = 10
    between: int = 36
    width: int = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the left upper corner of each box goes, and how much room all need.

    `ways` are the points of each link from client to server: curves between the columns, and
    from every second point on a straight run through one.
    """

    places: dict[str, Point]
    ways: dict[Link, tuple[Point, ...]]
    width: int
    height: int


def arrange(nodes: Sequence[str], links: Iterable[Link], spacing: Spacing) -> Layout:
    """Return a place for every node and a way for every link."""
    known = set(nodes)
    wires = sorted({one for one in links if one[0] != one[1] and known.issuperset(one)})
    blocks = []
    for part in _parts(nodes, wires):
        members = set(part)
        blocks.append(_block(part, [one for one in wires if one[0] in members], spacing))
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


def _block(part: Sequence[str], links: Sequence[Link], spacing: Spacing) -> Layout:
    layers = to_layers(part, links)
    boxes = frozenset(part)
    tops = _tops(layers, boxes, spacing)
    wide, high = spacing.box
    lefts = {
        one: at * (wide + spacing.gap[0])
        for at, column in enumerate(layers.columns)
        for one in column
    }
    places = {one: (lefts[one], tops[one]) for one in part}
    middles = {
        one: top + (high if one in boxes else spacing.lane) // 2 for one, top in tops.items()
    }
    return Layout(
        places=places,
        ways={one: _way(one, layers, lefts, middles, wide) for one in links},
        width=max(lefts.values()) + wide,
        height=max(y for _, y in places.values()) + high,
    )


def _way(
    link: Link, layers: Layers, lefts: Mapping[str, int], middles: Mapping[str, int], wide: int
) -> tuple[Point, ...]:
    """Return the points of a link in the direction of the request."""
    client, server = link
    forward = lefts[client] < lefts[server]
    if lefts[client] == lefts[server]:  # a circle, cut within one column: around the right side
        return tuple((lefts[one] + wide, middles[one]) for one in link)
    inner = layers.through[link] if forward else tuple(reversed(layers.through[link]))
    # Coming back to the left, leave and arrive a little lower than those who go right.
    leave, arrive, sink = (wide, 0, 0) if forward else (0, wide, 7)
    points = [(lefts[client] + leave, middles[client] + sink)]
    for one in inner:
        points += [(lefts[one] + arrive, middles[one]), (lefts[one] + leave, middles[one])]
    return (*points, (lefts[server] + arrive, middles[server] + sink))


def _tops(layers: Layers, boxes: frozenset[str], spacing: Spacing) -> dict[str, int]:
    """Return the upper edge of everything: near what it is wired to, in the given order."""
    sizes = {
        one: (spacing.box[1] if one in boxes else spacing.lane)
        for column in layers.columns
        for one in column
    }
    near = neighbours(layers.wires)
    middle: dict[str, float] = {}
    for column in layers.columns:
        middle |= _spread(column, dict.fromkeys(column, 0.0), sizes, spacing)
    for sweep in range(_SWEEPS):
        for column in layers.columns if sweep % 2 else reversed(layers.columns):
            wanted = {
                one: sum(middle[other] for other in near[one]) / len(near[one])
                if near.get(one)
                else middle[one]
                for one in column
            }
            middle |= _spread(column, wanted, sizes, spacing)
    tops = {one: middle[one] - sizes[one] / 2 for one in middle}
    first = min(tops.values())
    return {one: round(top - first) for one, top in tops.items()}


def _spread(
    column: Sequence[str],
    wanted: Mapping[str, float],
    sizes: Mapping[str, int],
    spacing: Spacing,
) -> dict[str, float]:
    """Return middles as near to `wanted` as order and room allow.

    It is a regression by pooling neighbours that would overlap (PAVA), so the sum of squared
    distances is the least possible. Source: Barlow et al., Statistical inference under order
    restrictions (1972).
    """
    offsets: list[float] = []
    for at, one in enumerate(column):
        step = 0.0
        if at:
            step = offsets[-1] + (sizes[column[at - 1]] + sizes[one]) / 2 + spacing.gap[1]
        offsets.append(step)
    pools: list[tuple[float, int]] = []
    for offset, one in zip(offsets, column, strict=True):
        total, members = wanted[one] - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / members:
            before = pools.pop()
            total, members = total + before[0], members + before[1]
        pools.append((total, members))
    bases = [total / members for total, members in pools for _ in range(members)]
    return {one: base + offset for one, base, offset in zip(column, bases, offsets, strict=True)}


def _shelve(blocks: Sequence[Layout], spacing: Spacing) -> Layout:
    """Put the groups beside each other while there is room, then below."""
    whole = Layout(places={}, ways={}, width=0, height=0)
    left = top = shelf = 0
    for one in blocks:
        if left and left + one.width > spacing.width:
            left, top, shelf = 0, top + shelf + spacing.between, 0
        whole.places.update({key: (x + left, y + top) for key, (x, y) in one.places.items()})
        whole.ways.update(
            {key: tuple((x + left, y + top) for x, y in way) for key, way in one.ways.items()}
        )
        whole = replace(whole, width=max(whole.width, left + one.width))
        left += one.width + 2 * spacing.between
        shelf = max(shelf, one.height)
    return replace(whole, height=top + shelf)
