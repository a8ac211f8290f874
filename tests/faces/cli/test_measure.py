"""Widths, cuts and harmless text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.cli.measure import fit, pad, printable, width, wrap


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("vite", "vite"),
        ("\x1b[2Jboo", "\\x1b[2Jboo"),
        ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
        ("\x9b31m", "\\x9b31m"),
        ("\udcff", "\\xff"),
        ("\ud800", "\\ud800"),
        ("exe\u202egpj", "exe\\u202egpj"),
        ("a\u200bb", "a\\u200bb"),
        ("\U000e0041", "\\U000e0041"),
        ("日本", "日本"),
        ("e\u0301", "e\u0301"),
        ("\u2764\ufe0f", "\u2764"),
    ],
)
def test_nothing_foreign_commands_the_terminal(foreign: str, shown: str) -> None:
    assert printable(foreign) == shown


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("한", 2), ("🦀", 2), ("", 0)]
)
def test_widths(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text(), st.integers(min_value=0, max_value=40))
def test_what_is_cut_fits_and_begins_like_the_whole(text: str, columns: int) -> None:
    shown = printable(text)
    cut = fit(shown, columns)
    assert width(cut) <= columns
    assert shown.startswith(cut.removesuffix("…").rstrip()) or not cut


@given(text=st.text(), columns=st.integers(min_value=0, max_value=40), is_right=st.booleans())
def test_padding_only_adds_spaces(text: str, columns: int, *, is_right: bool) -> None:
    shown = printable(text)
    padded = pad(shown, columns, is_right=is_right)
    assert width(padded) == max(width(shown), columns)
    assert padded.endswith(shown) if is_right else padded.startswith(shown)


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_wrapped_lines_fit_and_lose_no_word(text: str, columns: int) -> None:
    shown = printable(text)
    lines = wrap(shown, columns)
    assert all(width(one) <= columns for one in lines)
    assert "".join("".join(lines).split()) == "".join(shown.split())
