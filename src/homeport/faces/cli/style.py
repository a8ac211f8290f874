"""Colour where somebody sees it: tones, the spans that carry them, and their SGR codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from homeport.faces.cli.measure import width


class Tone(StrEnum):
    """What a piece of text means; the value is its SGR code.

    Source: ECMA-48, 8.3.117. Only the 8 old colours, which follow the user's own palette.
    """

    PLAIN = ""
    STRONG = "1"
    QUIET = "2"
    DANGER = "1;31"
    CAUTION = "33"
    GOOD = "32"
    NEW = "1;32"
    GONE = "2;9"
    NAME = "36"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """Return a line of `parts`; bare strings are plain."""
    return tuple(Span(one) if isinstance(one, str) else one for one in parts)


def line_width(spans: Line) -> int:
    """Return how many columns the line takes."""
    return sum(width(one.text) for one in spans)


def paint(spans: Iterable[Span], *, color: bool) -> str:
    """Return the line as text, with SGR codes where `color`, without trailing spaces."""
    whole = "".join(_painted(one, color=color) for one in spans)
    return whole.rstrip() if not color else whole


def _painted(span: Span, *, color: bool) -> str:
    if not color or span.tone is Tone.PLAIN or not span.text:
        return span.text
    return f"\x1b[{span.tone.value}m{span.text}\x1b[0m"


def wants_color(when: str, env: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Return whether to colour: `when` (always, never, auto) first, then the environment.

    Source: no-color.org, force-color.org, bixense.com/clicolors.
    """
    if when != "auto":
        return when == "always"
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR", "0") != "0" or env.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return is_terminal and env.get("TERM", "") not in ("", "dumb") and env.get("CLICOLOR") != "0"
