"""The picture shows who talks to whom, and the text says the same."""

from dataclasses import replace

from nouns import NOON

from homeport.faces.web.picture import node_sheet, to_picture
from homeport.model.address import Transport
from homeport.model.graph import Edge, Graph, Node

WEB = Node(id="pid:1", label="web", pid=1, project="shop", ports=(3_000,), is_background=False)
API = Node(id="pid:2", label="api", pid=2, project="shop", ports=(1, 2, 3, 4), is_background=False)
DB = Node(id="pid:3", label="postgres", pid=3, project=None, ports=(5_432,), is_background=True)
FAR = Node(
    id="host:192.0.2.7", label="192.0.2.7", pid=None, project=None, ports=(), is_background=False
)
DBUS = Node(id="pid:9", label="dbus", pid=9, project=None, ports=(), is_background=True)
GNOME = Node(id="pid:8", label="gnome", pid=8, project=None, ports=(), is_background=True)


def edge(client: Node, server: Node, port: int | None = 1, **changes: object) -> Edge:
    plain = Edge(
        client=client.id,
        server=server.id,
        port=port,
        path=None,
        transport=Transport.TCP,
        connections=1,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


GRAPH = Graph(
    taken_at=NOON,
    nodes=(WEB, API, DB, FAR, DBUS, GNOME),
    edges=(
        edge(WEB, API, 1),
        edge(WEB, API, 2, connections=4),
        edge(API, DB, 5_432, connections=3),
        edge(FAR, WEB, 3_000),
        edge(GNOME, DBUS, None, path="/run/dbus", transport=Transport.UNIX),
        edge(WEB, WEB, 3_000),
    ),
)


def test_the_background_stays_away_unless_somebody_in_front_talks_to_it() -> None:
    picture = to_picture(GRAPH, None, 1_200)
    assert {one.label for one in picture.boxes} == {"web", "api", "postgres", "192.0.2.7"}


def test_a_search_keeps_the_found_and_their_neighbours() -> None:
    assert {one.label for one in to_picture(GRAPH, {3}, 1_200).boxes} == {"api", "postgres"}
    assert {one.label for one in to_picture(GRAPH, {9}, 1_200).boxes} == {"dbus", "gnome"}
    assert to_picture(GRAPH, {77}, 1_200).boxes == ()


def test_one_line_for_all_connections_between_two() -> None:
    wires = {one.id: one for one in to_picture(GRAPH, None, 1_200).wires}
    both = wires["pid:1>pid:2"]
    assert both.label == ":1 :2 \N{MULTIPLICATION SIGN}5"
    assert len(both.way) % 2 == 0
    assert "pid:1>pid:1" not in wires


def test_clients_stand_left_of_their_servers() -> None:
    at = {one.label: one.x for one in to_picture(GRAPH, None, 1_200).boxes}
    assert at["192.0.2.7"] < at["web"] < at["api"] < at["postgres"]


def test_boxes_say_project_and_ports() -> None:
    boxes = {one.label: one for one in to_picture(GRAPH, {9, 1}, 1_200).boxes}
    assert boxes["web"].sub == "shop :3000"
    assert boxes["api"].sub == "shop :1 :2 :3 …"
    assert boxes["web"].hue == boxes["api"].hue
    assert (boxes["dbus"].sub, boxes["dbus"].kind, boxes["192.0.2.7"].kind) == (
        "pid 9",
        "client",
        "far",
    )


def test_the_text_says_the_same() -> None:
    text = to_picture(GRAPH, {1, 9}, 1_200).text
    assert "web (pid 1) talks to api (pid 2) at :2, 4 connections" in text
    assert "192.0.2.7 talks to web (pid 1) at :3000, 1 connection" in text
    assert "gnome (pid 8) talks to dbus (pid 9) at /run/dbus, 1 connection" in text


def test_udp_is_said() -> None:
    graph = replace(GRAPH, edges=(edge(WEB, API, 53, transport=Transport.UDP),))
    assert to_picture(graph, None, 1_200).wires[0].label == ":53/udp"


def test_a_box_without_a_port_has_a_drawer_too() -> None:
    sheet = node_sheet(GRAPH, GNOME.id)
    assert sheet is not None
    assert [one.title for one in sheet.sections] == ["Talks to"]
    assert sheet.sections[0].items[0].right == "/run/dbus"
    far = node_sheet(GRAPH, FAR.id)
    assert far is not None
    assert (far.subtitle, far.copies) == ("", ())
    middle = node_sheet(GRAPH, API.id)
    assert middle is not None
    assert [one.title for one in middle.sections] == ["Talks to", "Answers"]
    assert node_sheet(GRAPH, "pid:404") is None
