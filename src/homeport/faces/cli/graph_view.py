"""Who talks to whom, as a tree for people and as DOT for graphviz."""

from collections.abc import Iterable

from homeport.faces.cli.amounts import count
from homeport.faces.cli.measure import fit, printable, width
from homeport.faces.cli.style import Line, Span, Tone, line
from homeport.model.graph import Edge, Graph, Node


def narrow(graph: Graph, *, shows_all: bool) -> Graph:
    """Return `graph` without unix sockets and the talk of system programs."""
    if shows_all:
        return graph
    nodes = _by_id(graph)
    edges = [one for one in graph.edges if one.port is not None and not _is_noise(one, nodes)]
    return _with(graph, edges)


def around(graph: Graph, words: Iterable[str], pids: frozenset[int]) -> Graph:
    """Return the edges at the processes `pids`, or whose ends contain every one of `words`."""
    wanted = [one.casefold() for one in words]
    nodes = _by_id(graph)
    edges = [
        one
        for one in graph.edges
        if {nodes[one.client].pid, nodes[one.server].pid} & pids
        or all(word in _text(one, nodes) for word in wanted)
    ]
    return _with(graph, edges)


def _is_noise(edge: Edge, nodes: dict[str, Node]) -> bool:
    return nodes[edge.client].is_background and nodes[edge.server].is_background


def _text(edge: Edge, nodes: dict[str, Node]) -> str:
    ends = (nodes[edge.client], nodes[edge.server])
    names = " ".join(f"{one.label} {one.project or ''}" for one in ends)
    return f"{names} :{edge.port or edge.path}".casefold()


def _with(graph: Graph, edges: list[Edge]) -> Graph:
    used = {one.client for one in edges} | {one.server for one in edges}
    return Graph(
        schema=graph.schema,
        taken_at=graph.taken_at,
        nodes=tuple(one for one in graph.nodes if one.id in used),
        edges=tuple(edges),
    )


def _by_id(graph: Graph) -> dict[str, Node]:
    return {one.id: one for one in graph.nodes}


def view(graph: Graph, *, room: int | None) -> list[Line]:
    """Return one tree for each server and port, its clients below it, none wider than `room`."""
    nodes = _by_id(graph)
    by_server: dict[tuple[str, str], list[Edge]] = {}
    for one in sorted(graph.edges, key=lambda one: _place(one, nodes)):
        by_server.setdefault((one.server, _port(one)), []).append(one)
    lines: list[Line] = []
    for (server, port), edges in by_server.items():
        lines += [()] if lines else []
        lines.append(_cut(_server(nodes[server], port), room))
        ranked = sorted(edges, key=lambda one: (-one.connections, nodes[one.client].label))
        lines += [
            _cut(_client(nodes[one.client], one, is_last=one is ranked[-1]), room) for one in ranked
        ]
    return lines or [line(Span(fit("Nobody talks to anybody here.", room or 80), Tone.QUIET))]


def _place(edge: Edge, nodes: dict[str, Node]) -> tuple[bool, str, int, str, str]:
    server = nodes[edge.server]
    return (
        server.project is None,
        server.project or "",
        edge.port or 0,
        edge.path or "",
        server.id,
    )


def _port(edge: Edge) -> str:
    if edge.port is None:
        return printable(edge.path or "unix")
    return f":{edge.port}" if edge.transport == "tcp" else f":{edge.port}/{edge.transport}"


def _server(node: Node, port: str) -> Line:
    return line(Span(port, Tone.STRONG), " ", *_who(node))


def _client(node: Node, edge: Edge, *, is_last: bool) -> Line:
    corner = "└" if is_last else "├"
    often = f"  {edge.connections} connections" if edge.connections > 1 else ""
    return line(Span(f"  {corner} ", Tone.QUIET), *_who(node), Span(often, Tone.QUIET))


def _who(node: Node) -> list[Span]:
    parts = [Span(printable(node.label))]
    if node.project:
        parts.append(Span(f"  {printable(node.project)}", Tone.NAME))
    if node.pid is not None:
        parts.append(Span(f"  pid {node.pid}", Tone.QUIET))
    return parts


def _cut(spans: Line, room: int | None) -> Line:
    """Return the line without what does not fit into `room`."""
    if room is None:
        return spans
    kept: list[Span] = []
    for one in spans:
        text = fit(one.text, room)
        kept.append(Span(text, one.tone))
        room -= width(text)
    return tuple(kept)


def to_dot(graph: Graph) -> str:
    """Return `graph` in the DOT language, an arrow from each client to its server.

    Source: graphviz.org/doc/info/lang.html.
    """
    lines = ["digraph homeport {", "  rankdir=LR;", '  node [shape=box, fontname="sans-serif"];']
    for node in graph.nodes:
        ports = " ".join(f":{one}" for one in node.ports)
        words = (node.label, node.project or "", ports)
        text = "\n".join(printable(one) for one in words if one)
        lines.append(f"  {_quoted(node.id)} [label={_quoted(text)}];")
    for edge in graph.edges:
        often = f" {edge.connections}x" if edge.connections > 1 else ""
        ends = f"{_quoted(edge.client)} -> {_quoted(edge.server)}"
        lines.append(f"  {ends} [label={_quoted(_port(edge) + often)}];")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    """Return `text` as a DOT string. A backslash of ours is doubled, or `\\N` would be replaced."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def summary(graph: Graph) -> str:
    """Return how much there is to see."""
    programs = count(len(graph.nodes), "program")
    return f"{programs}, {count(sum(one.connections for one in graph.edges), 'connection')}"
