"""The graph as a picture and as text: boxes with places, wires with what flows through them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from zlib import crc32

from homeport.faces.web.layout import Layout, Point, Spacing, arrange
from homeport.faces.web.sheet import Badge, Copy, Item, Section, Sheet
from homeport.faces.web.wording import count
from homeport.model.graph import Edge, Graph, Node

_HUES = 8
_MOST_PORTS = 3
_TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One process (or far host) of the picture; `hue` is the same for all of one project."""

    id: str
    label: str
    sub: str
    hue: int | None
    kind: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """All connections from one box to another. `label` names the ports they go to.

    `way` are points: a curve to the second, straight on to the third, a curve to the next.
    """

    id: str
    client: str
    server: str
    label: str
    connections: int
    way: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What the graph tab draws; `text` says the same in sentences."""

    boxes: tuple[Box, ...] = ()
    wires: tuple[Wire, ...] = ()
    text: tuple[str, ...] = ()
    width: int = 0
    height: int = 0
    box: tuple[int, int] = Spacing().box


def to_picture(graph: Graph, kept: Collection[int] | None, width: int) -> Picture:
    """Return the picture of the processes in `kept` and their neighbours.

    Without `kept` the background is left out, except where somebody in front talks to it.
    """
    front = {one.id for one in graph.nodes if _is_wanted(one, kept)}
    edges = [
        one
        for one in graph.edges
        if one.client != one.server and (one.client in front or one.server in front)
    ]
    shown = {end for one in edges for end in (one.client, one.server)}
    nodes = {one.id: one for one in graph.nodes if one.id in shown}
    edges = [one for one in edges if one.client in nodes and one.server in nodes]
    spacing = Spacing(width=max(width, 320))
    layout = arrange(list(nodes), [(one.client, one.server) for one in edges], spacing)
    boxes = (_box(one, layout.places[one.id]) for one in nodes.values())
    return Picture(
        boxes=tuple(sorted(boxes, key=lambda one: (one.x, one.y))),
        wires=tuple(_wires(edges, layout)),
        text=tuple(_sentences(edges, nodes)),
        width=layout.width,
        height=layout.height,
    )


def _is_wanted(node: Node, kept: Collection[int] | None) -> bool:
    if kept is None:
        return not node.is_background
    return node.pid is not None and node.pid in kept


def _box(node: Node, place: tuple[int, int]) -> Box:
    ports = " ".join(f":{one}" for one in node.ports[:_MOST_PORTS])
    more = " …" if len(node.ports) > _MOST_PORTS else ""
    parts = (node.project, ports + more if ports else None)
    return Box(
        id=node.id,
        label=node.label,
        sub=" ".join(one for one in parts if one) or (f"pid {node.pid}" if node.pid else ""),
        hue=crc32(node.project.encode()) % _HUES if node.project else None,
        kind="far" if node.pid is None else "server" if node.ports else "client",
        x=place[0],
        y=place[1],
    )


def _wires(edges: Iterable[Edge], layout: Layout) -> Iterable[Wire]:
    """Draw several edges between the same two as one line, to keep the picture quiet."""
    between: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for one in edges:
        between[one.client, one.server].append(one)
    for (client, server), some in sorted(between.items()):
        total = sum(one.connections for one in some)
        names = " ".join(dict.fromkeys(_target(one) for one in some))
        yield Wire(
            id=f"{client}>{server}",
            client=client,
            server=server,
            label=names if total == 1 else f"{names} {_TIMES}{total}",
            connections=total,
            way=layout.ways[client, server],
        )


def _target(edge: Edge) -> str:
    if edge.port is None:
        return edge.path or "unix"
    return f":{edge.port}" if edge.transport == "tcp" else f":{edge.port}/{edge.transport}"


def _sentences(edges: Iterable[Edge], nodes: dict[str, Node]) -> Iterable[str]:
    for one in sorted(edges, key=lambda each: (nodes[each.client].label, _target(each))):
        yield (
            f"{_who(nodes[one.client])} talks to {_who(nodes[one.server])} at {_target(one)}, "
            f"{count(one.connections, 'connection')}"
        )


def _who(node: Node) -> str:
    return f"{node.label} (pid {node.pid})" if node.pid is not None else node.label


def node_sheet(graph: Graph, id_: str) -> Sheet | None:
    """Return the drawer of a box that serves nothing, so that `why` has no port to ask about."""
    nodes = {one.id: one for one in graph.nodes}
    node = nodes.get(id_)
    if node is None:
        return None
    asks = [one for one in graph.edges if one.client == id_ and one.server in nodes]
    asked = [one for one in graph.edges if one.server == id_ and one.client in nodes]
    sections = (
        ("Talks to", [_line(nodes[one.server], one) for one in asks]),
        ("Answers", [_line(nodes[one.client], one) for one in asked]),
    )
    return Sheet(
        key=f"node|{id_}",
        is_node=True,
        title=node.label,
        subtitle=f"pid {node.pid}" if node.pid is not None else "",
        badges=(Badge(words=node.project, tone="calm"),) if node.project else (),
        copies=(Copy(label="pid", text=str(node.pid)),) if node.pid is not None else (),
        sections=tuple(
            Section(title=title, kind="items", items=tuple(items))
            for title, items in sections
            if items
        ),
    )


def _line(node: Node, edge: Edge) -> Item:
    return Item(
        main=node.label,
        right=_target(edge),
        sub=f"{count(edge.connections, 'connection')} · pid {node.pid}"
        if node.pid is not None
        else count(edge.connections, "connection"),
    )
