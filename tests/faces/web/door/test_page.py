"""The HTML: whatever the names, it has the same tags, and it needs nothing from elsewhere."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from door_world import line
from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.web.door import page as door_page
from homeport.faces.web.door.asking import Address
from homeport.faces.web.door.listing import to_listing
from homeport.faces.web.door.page import Page, policy, to_page
from homeport.faces.web.door.words import say
from homeport.home.route_list import State
from homeport.model.door import DoorCall, Reason

PLAIN = "plain"
# Text with what matters to HTML in it, more often than chance would have it.
NASTY = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(["<", ">", '"', "'", "&", "`", "</script>", "<script>", "-->", "x", " "]),
        max_size=12,
    ).map("".join),
)


class Skeleton(HTMLParser):
    """Collects the tags and the names of their attributes, and where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def skeleton(html: str) -> Skeleton:
    found = Skeleton()
    found.feed(html)
    found.close()
    return found


def drawn(reason: Reason, word: str, host: str) -> str:
    shop = line("shop", shown=word, target=word, what=word, project=word, state=State.UNKNOWN)
    address = Address(host=host, name=host, port=":1", path=f"/{word}")
    call = DoorCall(reason=reason, name="shop" if reason is not Reason.UNKNOWN else "", is_own=True)
    said = say(call, address, (shop,))
    # Whether there is a second sentence depends on the words; its tags are not what is compared.
    said = replace(said, why=said.why or "x", is_alike=False)
    listing = to_listing((shop,), "zzz", ":1")
    return to_page(Page(said=said, address=address, listing=listing, may_reload=True), "n0nce")


@given(reason=st.sampled_from(Reason), word=NASTY.filter(bool), host=NASTY.filter(bool))
def test_no_name_puts_a_tag_into_the_page(reason: Reason, word: str, host: str) -> None:
    found, plain = skeleton(drawn(reason, word, host)), skeleton(drawn(reason, PLAIN, PLAIN))
    assert found.tags == plain.tags
    assert found.links == plain.links


def test_nothing_is_fetched_from_elsewhere() -> None:
    html = drawn(Reason.DOWN, PLAIN, PLAIN)
    for word in ("http://", "https://", "url(", "@import", "<img", "<iframe", "style="):
        assert word not in html
    (link,) = [one for one in skeleton(html).links if not one.startswith("//shop")]
    assert link.startswith("data:image/svg+xml;base64,")


def test_without_javascript_it_tries_again() -> None:
    html = drawn(Reason.DOWN, PLAIN, PLAIN)
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in html


def test_pages_of_this_machine_may_frame_it_and_no_others() -> None:
    framed = policy("n").partition("frame-ancestors ")[2].split()
    assert framed[0] == "'self'"
    assert all("localhost:*" in one for one in framed[1:])


def test_more_than_fit() -> None:
    address = Address(host="a", name="a", port="", path="/")
    said = say(DoorCall(reason=Reason.UNKNOWN, name="", is_own=True), address, ())
    listing = to_listing([line(f"shop-{at}") for at in range(60)], "a", "")
    html = to_page(Page(said=said, address=address, listing=listing, may_reload=True), "n")
    assert "and 10 more" in html


@pytest.mark.parametrize("name", ["door.css", "door.js"])
def test_neither_style_nor_script_can_end_its_own_tag(name: str) -> None:
    text = (Path(door_page.__file__).parent / name).read_text(encoding="utf-8")
    assert "</" not in text
    assert "<!--" not in text
