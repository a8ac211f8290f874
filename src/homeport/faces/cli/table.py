"""A table that fits any width: columns give way in the order of their importance."""

from collections.abc import Sequence
from dataclasses import dataclass

from homeport.faces.cli.measure import fit, pad, width
from homeport.faces.cli.style import Line, Span, Tone

_GAP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column and how it behaves when there is too little room.

    `keep`: columns with a high number leave first; 0 stays as long as anything can stay.
    It may shrink to `good` columns before another leaves for it, and to `least` after that.
    """

    title: str
    keep: int = 0
    least: int = 4
    good: int = 12
    is_number: bool = False


Row = Sequence[Span]


def lay_out(columns: Sequence[Column], rows: Sequence[Row], room: int | None) -> list[Line]:
    """Return the title line and one line for each of `rows`, none wider than `room`.

    A column without a word in it is left out. Cells must be printable already.
    """
    places = [place for place in range(len(columns)) if any(row[place].text for row in rows)]
    natural = {place: _natural(columns[place], rows, place) for place in places}
    widths = natural if room is None else _squeeze(columns, natural, room)
    titles = [Span(one.title, Tone.QUIET) for one in columns]
    return [_line(columns, row, widths) for row in (titles, *rows)]


def _natural(column: Column, rows: Sequence[Row], place: int) -> int:
    return max(width(column.title), *(width(row[place].text) for row in rows))


def _squeeze(columns: Sequence[Column], natural: dict[int, int], room: int) -> dict[int, int]:
    """Return a width for each column that stays."""
    staying = dict(natural)
    while len(staying) > 1 and not _fits(_floors(columns, staying), room):
        # Of two equals the right one goes.
        staying.pop(max(staying, key=lambda place: (columns[place].keep, place)))
    floors = _floors(columns, staying)
    spare = room - _total(floors)
    if spare < 0:
        return {place: min(size, room) for place, size in floors.items()}
    return _share(columns, floors, staying, spare)


def _floors(columns: Sequence[Column], staying: dict[int, int]) -> dict[int, int]:
    """Return the narrowest acceptable widths: comfortable ones while a column could still leave."""
    may_leave = any(columns[place].keep for place in staying)
    return {
        place: min(size, columns[place].good if may_leave else columns[place].least)
        for place, size in staying.items()
    }


def _share(
    columns: Sequence[Column], floors: dict[int, int], natural: dict[int, int], spare: int
) -> dict[int, int]:
    """Give `spare` columns of room away, one by one, to whoever lacks most."""
    widths = dict(floors)
    for stage in ("good", "natural"):
        goals = {
            place: min(size, columns[place].good) if stage == "good" else size
            for place, size in natural.items()
        }
        while spare > 0:
            lacking = [place for place in widths if widths[place] < goals[place]]
            if not lacking:
                break
            neediest = max(lacking, key=lambda place: (goals[place] - widths[place], -place))
            widths[neediest] += 1
            spare -= 1
    return widths


def _fits(widths: dict[int, int], room: int) -> bool:
    return _total(widths) <= room


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + _GAP * max(len(widths) - 1, 0)


def _line(columns: Sequence[Column], row: Row, widths: dict[int, int]) -> Line:
    spans: list[Span] = []
    for place, size in widths.items():
        if spans:
            spans.append(Span(" " * _GAP))
        text = pad(fit(row[place].text, size), size, is_right=columns[place].is_number)
        spans.append(Span(text, row[place].tone))
    while spans and not spans[-1].text.strip():
        spans.pop()
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].tone)
    return tuple(spans)
