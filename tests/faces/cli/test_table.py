"""A table fits, whatever it is given."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Span, line_width, paint
from homeport.faces.cli.table import Column, lay_out

COLUMNS = (
    Column(title="PORT", least=5, good=6, is_number=True),
    Column(title="WHAT", least=6, good=10),
    Column(title="BY", keep=1, least=4, good=8),
    Column(title="MEM", keep=2, is_number=True),
)


def _text(rows: Sequence[tuple[str, ...]], room: int | None) -> list[str]:
    cells = [[Span(cell) for cell in row] for row in rows]
    return [paint(one, color=False) for one in lay_out(COLUMNS, cells, room)]


def test_numbers_stand_right_and_words_left() -> None:
    assert _text([("80", "nginx", "systemd", "9M"), ("5173", "vite", "me", "220M")], None) == [
        "PORT  WHAT   BY        MEM",
        "  80  nginx  systemd    9M",
        "5173  vite   me       220M",
    ]


def test_columns_leave_in_the_order_of_their_importance() -> None:
    rows = [("5173", "vite", "systemd", "220M")]
    assert _text(rows, 20) == ["PORT  WHAT  BY", "5173  vite  systemd"]
    assert _text(rows, 18) == ["PORT  WHAT", "5173  vite"]


def test_the_last_columns_are_shortened_instead() -> None:
    assert _text([("5173", "a-long-name", "", "")], 13) == ["PORT  WHAT", "5173  a-long…"]


def test_wide_characters_keep_the_columns_straight() -> None:
    assert _text([("1", "日本", "x", ""), ("2", "e\u0301", "y", "")], None) == [
        "PORT  WHAT  BY",
        "   1  日本  x",
        "   2  e\u0301     y",
    ]


def test_an_empty_column_is_not_shown() -> None:
    assert _text([("1", "a", "", "")], None) == ["PORT  WHAT", "   1  a"]


_cells = st.tuples(*[st.text(max_size=30).map(printable)] * 4)


@given(st.lists(_cells, min_size=1, max_size=8), st.integers(min_value=1, max_value=200))
def test_no_line_is_wider_than_the_room(rows: list[tuple[str, ...]], room: int) -> None:
    cells = [[Span(cell) for cell in row] for row in rows]
    lines = lay_out(COLUMNS, cells, room)
    assert len(lines) == len(rows) + 1
    assert all(line_width(one) <= room for one in lines)
