"""A page of facts."""

import pytest

from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Span, line_width, paint


def _page(room: int | None) -> Sheet:
    page = Sheet(room=room)
    page.heading("a heading of several words")
    page.gap()
    page.fact("label", "a value that is longer than the narrow page has room for", Span("second"))
    page.fact("nothing")
    page.fixed("tree", [Span("1 init"), Span("└ " + "x" * 90)])
    return page


def test_labels_stand_left_and_values_beside_them() -> None:
    lines = [paint(one, color=False) for one in _page(None).lines]
    assert lines == [
        "a heading of several words",
        "",
        "  label        a value that is longer than the narrow page has room for",
        "               second",
        "  tree         1 init",
        "               └ " + "x" * 90,
    ]


def test_a_narrow_page_puts_labels_above() -> None:
    lines = [paint(one, color=False) for one in _page(30).lines]
    assert lines[2:5] == ["  label", "    a value that is longer", "    than the narrow page has"]


@pytest.mark.parametrize("room", [20, 40, 56, 80])
def test_no_line_is_wider_than_the_room(room: int) -> None:
    assert all(line_width(one) <= room for one in _page(room).lines)
