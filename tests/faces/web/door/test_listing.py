"""Which apps are shown, in which order, and where their links lead."""

from door_world import LINES, line
from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.web.door.listing import line_for, near_lines, place_words, to_listing
from homeport.home.route_list import State


def test_the_closest_come_first_then_what_runs() -> None:
    lines = (line("api", state=State.DOWN), line("docs"), line("shopp"), line("x.shop"))
    found = to_listing(lines, "shop", ":62893").entries
    assert [(one.name, one.is_near) for one in found] == [
        ("x.shop", True), ("shopp", True), ("docs", False), ("api", False),
    ]  # fmt: skip


def test_links_keep_to_the_same_door_and_scheme() -> None:
    (one,) = to_listing((line("api", prefix="/v1"),), "shop", ":62893").entries
    assert (one.name, one.link) == ("api/v1", "//api.localhost:62893/v1")
    (one,) = to_listing((line("api"),), "shop", "").entries
    assert one.link == "//api.localhost/"


def test_an_app_is_found_by_any_word_it_goes_by() -> None:
    lines = (
        line("a", project="webshop"), line("b", process="webshop"), line("c", also=("webshop",)),
        line("d", what="Webshop 3"), line("xn--gre-6ka8i", shown="größe"),
    )  # fmt: skip
    assert [one.name for one in near_lines(lines, "webshop")] == ["c", "a", "b"]
    assert [one.shown for one in near_lines(lines, "größ")] == ["größe"]
    assert near_lines(lines, "") == ()


def test_the_name_of_an_app_counts_more_than_that_of_its_project() -> None:
    lines = (line("cart.shop", project="shop"), line("shop", project="shop"))
    assert [one.name for one in near_lines(lines, "shopp")] == ["shop", "cart.shop"]


def test_what_is_hidden_is_not_listed() -> None:
    lines = (line("shop", is_hidden=True),)
    assert to_listing(lines, "shop", "").entries == ()
    assert near_lines(lines, "shop") == ()


def test_a_thousand_names_do_not_fill_the_page() -> None:
    listing = to_listing([line(f"app-{at}") for at in range(1_000)], "shop", "")
    assert (len(listing.entries), listing.more) == (50, 950)


def test_the_route_that_a_request_belongs_to() -> None:
    whole, part = line("shop", state=State.DOWN), line("shop", prefix="/api", target="h:1")
    lines = (*LINES[:3], whole, part)
    assert line_for(lines, "shop", "/api/x") is part
    assert line_for(lines, "shop", "/apis") is whole
    assert line_for((part,), "shop", "/else") is part
    assert line_for((line("web", also=("shop",)),), "shop", "/") is not None
    assert line_for(lines, "nobody", "/") is None


def test_what_a_line_says_of_an_app() -> None:
    assert place_words(line(what="Vite", project="store")) == "Vite · in store · :5173"
    assert place_words(line(process="node", project="shop")) == "node · :5173"
    assert place_words(line(target="/run/a.sock")) == "/run/a.sock"
    assert place_words(line(target="https://db.internal:8443")) == "https://db.internal:8443"
    assert place_words(line(target="")) == ""


@given(st.text(max_size=40))
def test_any_name_may_be_asked_for(asked: str) -> None:
    assert len(to_listing(LINES, asked, "").entries) == len(LINES)
