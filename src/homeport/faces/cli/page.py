"""A long list in a short window: the part that is shown, and how keys move it."""

import re
from collections.abc import Sequence

from homeport.faces.cli.measure import fit
from homeport.faces.cli.style import Line, Span, Tone, line

# What stays on top: when it was, an empty line, the titles of the columns.
HEAD = 3
_FOOT = 1
# Arrow and page keys as terminals send them.  Source: xterm's ctlseqs, PC-style function keys.
_DOWN = ("j", "\x1b[B", "\x1bOB")
_UP = ("k", "\x1b[A", "\x1bOA")
_PAGE_DOWN = (" ", "\x1b[6~")
_PAGE_UP = ("b", "\x1b[5~")
_TOP = ("g", "\x1b[H", "\x1bOH", "\x1b[1~")
_KEY = re.compile(r"\x1b\[[0-9]*[A-Z~]|\x1bO[A-Z]|.", re.DOTALL)
_END = ("G", "\x1b[F", "\x1bOF", "\x1b[4~")


def scroll(first: int, keys: str, *, lines: int, rows: int) -> int:
    """Return which line below the head comes first after `keys`; a held key arrives in bunches."""
    for one in _KEY.findall(keys):
        first = _step(first, one, lines=lines, rows=rows)
    return first


def _step(first: int, key: str, *, lines: int, rows: int) -> int:
    page = max(rows - HEAD - _FOOT, 1)
    last = _last(lines, rows)
    moves = {
        **dict.fromkeys(_DOWN, first + 1),
        **dict.fromkeys(_UP, first - 1),
        **dict.fromkeys(_PAGE_DOWN, first + page),
        **dict.fromkeys(_PAGE_UP, first - page),
        **dict.fromkeys(_TOP, 0),
        **dict.fromkeys(_END, last),
    }
    return min(max(moves.get(key, first), 0), last)


def show(lines: Sequence[Line], *, first: int, rows: int, columns: int | None) -> list[Line]:
    """Return what fits into `rows`: the head, the lines from `first`, and where we are."""
    if len(lines) <= rows:
        return list(lines)
    first = min(first, _last(len(lines), rows))
    body = lines[HEAD + first :][: max(rows - HEAD - _FOOT, 0)]
    end = first + len(body)
    where = f"… {first + 1} to {end} of {len(lines) - HEAD} lines, arrow keys move"
    foot = line(Span(where if columns is None else fit(where, columns), Tone.QUIET))
    return [*lines[:HEAD], *body, foot][:rows]


def _last(lines: int, rows: int) -> int:
    """Return the highest line that may come first."""
    return max(lines - HEAD - max(rows - HEAD - _FOOT, 1), 0) if lines > rows else 0
