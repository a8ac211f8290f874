"""Who talks to whom, as a tree and as DOT."""

import shutil
import subprocess

import pytest
from cli_nouns import NOW
from promises import needs

from homeport.faces.cli.graph_view import around, narrow, summary, to_dot, view
from homeport.faces.cli.style import line_width, paint
from homeport.model.address import Transport
from homeport.model.graph import Edge, Graph, Node


def _node(name: str, pid: int, *, is_background: bool = False, **facts: object) -> Node:
    plain: dict[str, object] = {"project": None, "ports": (), **facts}
    return Node(id=f"pid:{pid}", label=name, pid=pid, is_background=is_background, **plain)  # type: ignore[arg-type]


def _edge(client: Node, server: Node, port: int | None = 5432, connections: int = 1) -> Edge:
    return Edge(
        client=client.id,
        server=server.id,
        port=port,
        path=None if port else "/run/pg.sock",
        transport=Transport.TCP if port else Transport.UNIX,
        connections=connections,
    )


API = _node("uvicorn", 900, project="api", ports=(8000,))
WEB = _node("vite", 901, project="shop", ports=(5173,))
PG = _node("postgres", 700, ports=(5432,))
BUS = _node("dbus", 50, is_background=True)
NOISE = _node("polkitd", 51, is_background=True)
GRAPH = Graph(
    taken_at=NOW,
    nodes=(API, WEB, PG, BUS, NOISE),
    edges=(
        _edge(API, PG, connections=7),
        _edge(WEB, API, 8000),
        _edge(WEB, PG),
        _edge(API, PG, None),
        _edge(NOISE, BUS, 99),
    ),
)


def _text(graph: Graph, room: int | None = None) -> list[str]:
    return [paint(one, color=False) for one in view(graph, room=room)]


def test_servers_with_their_clients() -> None:
    assert _text(narrow(GRAPH, shows_all=False)) == [
        ":8000 uvicorn  api  pid 900",
        "  └ vite  shop  pid 901",
        "",
        ":5432 postgres  pid 700",
        "  ├ uvicorn  api  pid 900  7 connections",
        "  └ vite  shop  pid 901",
    ]


def test_all_shows_unix_sockets_and_the_system() -> None:
    text = _text(narrow(GRAPH, shows_all=True))
    assert "/run/pg.sock postgres  pid 700" in text
    assert ":99 dbus  pid 50" in text


def test_words_choose_by_process_or_text() -> None:
    assert _text(around(GRAPH, ["8000"], frozenset({900})))[0] == ":8000 uvicorn  api  pid 900"
    assert [one.server for one in around(GRAPH, ["polkit"], frozenset()).edges] == [BUS.id]
    assert around(GRAPH, ["nobody"], frozenset()).edges == ()


def test_nothing_to_see_is_said() -> None:
    empty = Graph(taken_at=NOW, nodes=(), edges=())
    assert _text(empty) == ["Nobody talks to anybody here."]
    assert summary(empty) == "0 programs, 0 connections"


@pytest.mark.parametrize("room", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(room: int) -> None:
    wide = _node("日本" * 40, 1, project="x" * 90)
    graph = Graph(taken_at=NOW, nodes=(wide, PG), edges=(_edge(wide, PG), _edge(PG, wide, 1)))
    assert all(line_width(one) <= room for one in view(graph, room=room))


def test_dot_escapes_what_would_break_it() -> None:
    evil = _node('a"; b\\N [x]\n', 1)
    dot = to_dot(Graph(taken_at=NOW, nodes=(evil, PG), edges=(_edge(evil, PG),)))
    assert r'"pid:1" [label="a\"; b\\N [x]\\x0a"];' in dot
    assert '"pid:1" -> "pid:700" [label=":5432"];' in dot


def test_graphviz_accepts_it() -> None:
    dot = shutil.which("dot")
    needs("graphviz", have=dot is not None)
    evil = _node('a"; <b> \\ {c|d}', 1)
    graph = Graph(taken_at=NOW, nodes=(evil, *GRAPH.nodes), edges=(*GRAPH.edges, _edge(evil, PG)))
    done = subprocess.run(
        ["dot", "-Tcanon"], input=to_dot(graph), text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
