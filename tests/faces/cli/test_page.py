"""A long list in a short window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.cli.page import HEAD, scroll, show
from homeport.faces.cli.style import line

LINES = [line(f"line {one}") for one in range(HEAD + 50)]


def _texts(first: int, rows: int = 14) -> list[str]:
    return [one[0].text for one in show(LINES, first=first, rows=rows, columns=80)]


def test_what_fits_is_shown_whole() -> None:
    assert show(LINES[:14], first=9, rows=14, columns=80) == LINES[:14]


def test_the_head_stays_and_the_foot_says_where_we_are() -> None:
    texts = _texts(5)
    assert texts[:4] == ["line 0", "line 1", "line 2", "line 8"]
    assert texts[-1] == "… 6 to 15 of 50 lines, arrow keys move"
    assert len(texts) == 14


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        ("j", 21), ("\x1b[B", 21), ("k", 19), ("\x1b[A", 19), (" ", 30), ("\x1b[5~", 10),
        ("g", 0), ("G", 40), ("x", 20), ("", 20),
        ("jjj", 23), ("\x1b[B\x1b[Bk", 21),
    ],
)  # fmt: skip
def test_keys_move(keys: str, first: int) -> None:
    assert scroll(20, keys, lines=len(LINES), rows=14) == first


def test_nobody_scrolls_past_the_ends() -> None:
    assert scroll(0, "k", lines=len(LINES), rows=14) == 0
    assert scroll(40, "j", lines=len(LINES), rows=14) == 40
    assert scroll(7, "j", lines=10, rows=14) == 0
    assert _texts(99)[-2] == f"line {HEAD + 49}"


@given(
    lines=st.integers(min_value=0, max_value=53),
    rows=st.integers(min_value=1, max_value=40),
    first=st.integers(min_value=0, max_value=80),
)
def test_it_always_fits(lines: int, rows: int, first: int) -> None:
    assert len(show(LINES[:lines], first=first, rows=rows, columns=20)) <= rows
