"""Where the answer is printed: how wide it is, whether it shows colour, and which glyphs it can."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from homeport.faces.cli.style import Line, paint, wants_color

_ASCII = str.maketrans({"…": "~", "·": "-", "├": "|", "└": "`", "←": "<", "✓": "+", "✗": "x"})
_USUAL_COLUMNS = 80
_USUAL_ROWS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """What standard output is. `columns` is None where nothing limits a line (a file, a pipe)."""

    is_terminal: bool
    columns: int | None
    rows: int
    color: bool

    def text(self, lines: Iterable[Line]) -> str:
        """Return `lines` as they are written here."""
        return "".join(f"{paint(one, color=self.color)}\n" for one in lines)


def standard_output(color: str = "auto") -> Terminal:
    """Return what standard output is now."""
    is_terminal = sys.stdout.isatty()
    columns, rows = _size() if is_terminal else (_number("COLUMNS"), _USUAL_ROWS)
    return Terminal(
        is_terminal=is_terminal,
        columns=columns,
        rows=rows,
        color=wants_color(color, os.environ, is_terminal=is_terminal),
    )


def write(text: str) -> None:
    """Print `text` at once."""
    sys.stdout.write(plain_glyphs(text))
    sys.stdout.flush()


def plain_glyphs(text: str) -> str:
    """Return `text` as standard output can encode it: each glyph it lacks as its ASCII likeness."""
    encoding = sys.stdout.encoding or "ascii"
    if encoding.lower().replace("-", "") == "utf8":
        return text
    return text.translate(_ASCII).encode(encoding, "backslashreplace").decode(encoding)


def _size() -> tuple[int, int]:
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        columns, rows = 0, 0
    # A terminal that does not know its size says 0 (docker exec, serial lines).
    return (
        columns or _number("COLUMNS") or _USUAL_COLUMNS,
        rows or _number("LINES") or _USUAL_ROWS,
    )


def _number(name: str) -> int | None:
    text = os.environ.get(name, "")
    return int(text) if text.isdecimal() and int(text) > 0 else None
