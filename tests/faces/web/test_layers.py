"""Columns go from clients to servers, whatever the graph looks like."""

from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.web.layers import neighbours, to_layers

NAMES = [f"n{one}" for one in range(12)]
LINKS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda one: one[0] != one[1]),
    unique=True,
    max_size=30,
)


def test_a_chain_is_read_from_left_to_right() -> None:
    layers = to_layers(["db", "api", "web"], [("api", "db"), ("web", "api")])
    assert layers.columns == (("web",), ("api",), ("db",))


def test_a_client_stands_next_to_its_server() -> None:
    layers = to_layers(
        ["db", "api", "web", "psql"], [("api", "db"), ("web", "api"), ("psql", "db")]
    )
    assert set(layers.columns[1]) == {"api", "psql"}


def test_a_long_link_passes_through_the_columns_between() -> None:
    layers = to_layers(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")])
    (stand_in,) = layers.through["a", "c"]
    assert stand_in in layers.columns[1]
    assert layers.through["a", "b"] == ()


def test_two_that_talk_both_ways_have_two_columns() -> None:
    layers = to_layers(["a", "b"], [("a", "b"), ("b", "a")])
    assert layers.columns == (("a",), ("b",))


@given(links=LINKS)
def test_every_node_has_one_place_and_wires_join_neighbours(links: list[tuple[str, str]]) -> None:
    layers = to_layers(NAMES, sorted(links))
    everybody = [one for column in layers.columns for one in column]
    assert len(everybody) == len(set(everybody))
    assert set(NAMES) <= set(everybody)
    at = {one: n for n, column in enumerate(layers.columns) for one in column}
    assert all(at[right] - at[left] == 1 for left, right in layers.wires)
    assert set(neighbours(layers.wires)) <= set(everybody)
