"""Boxes never overlap, and every link has a way from its client to its server."""

from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.web.layout import Layout, Spacing, arrange

SPACING = Spacing()
NODES = st.lists(st.integers(0, 30).map(str), unique=True, max_size=25)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    wide, high = SPACING.box
    return abs(one[0] - other[0]) < wide and abs(one[1] - other[1]) < high


@given(nodes=NODES, data=st.data())
def test_nothing_overlaps(nodes: list[str], data: st.DataObject) -> None:
    pairs = st.tuples(st.sampled_from(nodes or ["x"]), st.sampled_from(nodes or ["x"]))
    links = data.draw(st.lists(pairs, max_size=40))
    layout = arrange(nodes, links, SPACING)
    places = list(layout.places.values())
    assert len(places) == len(nodes)
    assert not [1 for n, one in enumerate(places) for two in places[:n] if overlap(one, two)]
    inside(layout)
    real = {(client, server) for client, server in links if client != server and nodes}
    assert set(layout.ways) == real
    for (client, server), way in layout.ways.items():
        assert len(way) % 2 == 0
        assert touches(layout, client, way[0])
        assert touches(layout, server, way[-1])


def inside(layout: Layout) -> None:
    wide, high = SPACING.box
    for x, y in layout.places.values():
        assert 0 <= x <= layout.width - wide
        assert 0 <= y <= layout.height - high


def touches(layout: Layout, node: str, point: tuple[int, int]) -> bool:
    x, y = layout.places[node]
    wide, high = SPACING.box
    return point[0] in (x, x + wide) and y <= point[1] <= y + high


def test_the_same_graph_looks_the_same() -> None:
    links = [("a", "b"), ("c", "b"), ("b", "d")]
    again = arrange(["d", "c", "b", "a"], reversed(links), SPACING)
    assert arrange(["a", "b", "c", "d"], links, SPACING) == again


def test_a_narrow_page_puts_groups_below_each_other() -> None:
    links = [("a", "b"), ("c", "d")]
    wide = arrange("abcd", links, Spacing(width=2_000))
    narrow = arrange("abcd", links, Spacing(width=400))
    assert narrow.width < wide.width
    assert narrow.height > wide.height


def test_a_server_with_many_clients_stands_in_their_middle() -> None:
    clients = [f"c{one}" for one in range(9)]
    layout = arrange([*clients, "server"], [(one, "server") for one in clients], SPACING)
    heights = [layout.places[one][1] for one in clients]
    assert layout.places["server"][1] == (min(heights) + max(heights)) // 2
