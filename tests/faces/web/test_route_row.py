"""A route in the words of the page, and what travels when something changes."""

from dataclasses import replace
from datetime import UTC, datetime

from door_world import line as example

from homeport.faces.web.route_row import route_delta, to_route_row, to_route_rows
from homeport.home.route_list import State
from homeport.model.front import Origin

SHOP = example(
    what="Vite", project="shop", also=("web",), url="http://shop.localhost:1", why="project shop"
)
API = example("shop", origin=Origin.USER, prefix="/api", state=State.DOWN, why="you added it")
HIDDEN = example("grafana", is_hidden=True, url="http://grafana.localhost:1", process="grafana")
OLD = example("blog", state=State.DOWN, target="")
LINES = (OLD, HIDDEN, SHOP, API)


def test_what_is_hidden_or_remembered_comes_last() -> None:
    rows = to_route_rows(LINES)
    assert list(rows) == ["auto|shop|/", "user|shop|/api", "auto|blog|/", "auto|grafana|/"]
    assert [one.is_folded for one in rows.values()] == [False, False, True, True]


def test_the_words_of_a_line() -> None:
    row = to_route_row(SHOP)
    assert (row.host, row.path, row.state, row.what) == ("shop.localhost", "", "listening", "Vite")
    assert row.why == "project shop; also web"
    assert not row.is_own
    own = to_route_row(API)
    assert (own.path, own.state, own.is_own, own.is_folded) == ("/api", "down", True, False)
    hidden = to_route_row(HIDDEN)
    assert (hidden.state, hidden.url, hidden.what) == ("hidden", None, "grafana")
    assert to_route_row(replace(SHOP, name="xn--gre-6ka8i", shown="größe")).shown == "größe"


def test_what_nobody_counts_is_unknown_and_nothing_counted_is_nothing() -> None:
    row = to_route_row(SHOP)
    assert (row.rate, row.requests, row.failed, row.last_at_ms) == (None, None, 0, None)
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    counted = replace(SHOP, requests=9, failed=2, requests_per_s=0.04, last_at=noon)
    row = to_route_row(counted)
    assert (row.rate, row.requests, row.failed) == (0.0, 9, 2)
    assert row.last_at_ms == noon.timestamp() * 1000


def test_only_what_changed_travels() -> None:
    before = to_route_rows(LINES)
    assert not route_delta(before, before)
    after = to_route_rows((SHOP, replace(API, state=State.LISTENING), HIDDEN))
    delta = route_delta(after, before)
    assert [one.id for one in delta.put] == ["user|shop|/api"]
    assert delta.gone == ("auto|blog|/",)
    assert delta.order == ("auto|shop|/", "user|shop|/api", "auto|grafana|/")
    assert route_delta(after, after | {"x": to_route_row(OLD)}).gone == ("x",)
