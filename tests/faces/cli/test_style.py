"""When there is colour, and what it adds."""

import pytest

from homeport.faces.cli.style import Span, Tone, line, line_width, paint, wants_color


@pytest.mark.parametrize(
    ("when", "env", "is_terminal", "expected"),
    [
        ("auto", {"TERM": "xterm"}, True, True),
        ("auto", {"TERM": "xterm"}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {}, True, False),
        ("auto", {"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ("auto", {"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"TERM": "xterm", "CLICOLOR": "0"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1", "TERM": "xterm"}, True, False),
    ],
)
def test_who_decides_on_colour(
    *, when: str, env: dict[str, str], is_terminal: bool, expected: bool
) -> None:
    assert wants_color(when, env, is_terminal=is_terminal) is expected


def test_without_colour_there_is_only_text() -> None:
    spans = line("a ", Span("b", Tone.DANGER), "  ")
    assert paint(spans, color=False) == "a b"
    assert paint(spans, color=True) == "a \x1b[1;31mb\x1b[0m  "
    assert line_width(spans) == 5


def test_nothing_is_painted_where_nothing_is() -> None:
    assert paint(line(Span("", Tone.DANGER)), color=True) == ""
