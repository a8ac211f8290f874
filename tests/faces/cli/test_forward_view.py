"""The table of forwards, in every width."""

from dataclasses import replace

import pytest

from homeport.faces.cli.forward_view import added_view, list_view
from homeport.faces.cli.style import line_width, paint
from homeport.home.forward_list import ForwardLine, ForwardList, ForwardState

DB = ForwardLine(
    name="db",
    listen="5433",
    target="db.internal:5432",
    transport="tcp",
    state=ForwardState.LISTENING,
    connections=7,
    active=2,
    bytes_in=2048,
    bytes_out=5 << 20,
)
DNS = ForwardLine(
    name="dns",
    listen="53",
    target="10.0.0.1:53\x1b[31m",
    transport="udp",
    state=ForwardState.REFUSED,
    why="port 53 is for root",
)
DOWN = replace(DB, name="down", state=ForwardState.DOWN, why="home does not run", active=None)
ALL = ForwardList(forwards=(DB, DNS, DOWN), notes=("a note",))


def text(found: ForwardList, *, room: int | None = None) -> str:
    return "\n".join(paint(one, color=False) for one in list_view(found, room=room))


def test_what_it_says() -> None:
    shown = text(ALL)
    assert "2 of 7" in shown
    assert "5M" in shown
    assert "53/udp" in shown
    assert "port 53 is for root" in shown
    assert "home does not run" not in shown, "the note says it once for all"
    assert "\x1b" not in shown
    assert shown.endswith("! a note")
    assert text(ForwardList(forwards=())) == "No forwards."


@pytest.mark.parametrize("room", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_room(room: int) -> None:
    rows = list_view(replace(ALL, notes=()), room=room)
    assert all(line_width(one) <= room for one in rows)


def test_one_that_was_added() -> None:
    def words(one: ForwardLine, *, was_done: bool = True) -> str:
        return paint(added_view(one, was_done=was_done), color=False)

    assert words(DB) == "db: 5433 leads to db.internal:5432, and is open"
    assert words(DNS).endswith("; not open: port 53 is for root")
    assert words(DOWN, was_done=False).startswith("Would add: down: ")
