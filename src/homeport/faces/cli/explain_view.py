"""One page of the doctor's handbook on the terminal."""

from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Line, Span, Tone
from homeport.model.cause_text import CauseText


def view(text: CauseText, *, room: int | None) -> list[Line]:
    """Return the lines of `homeport doctor --explain`, none wider than `room`."""
    page = Sheet(room=room)
    page.heading(f"{text.title} ({text.code})")
    page.gap()
    page.fact("you see", *text.symptoms)
    page.gap()
    page.fact("why", text.why)
    page.gap()
    for place, (situation, helps) in enumerate(text.fixes):
        page.fact("what helps" if place == 0 else " ", situation)
        page.fact("", Span(helps, Tone.NAME))
    page.gap()
    for place, (command, look_for) in enumerate(text.see_yourself):
        page.fact("see it" if place == 0 else " ", Span(command, Tone.NAME))
        page.fact("", Span(look_for, Tone.QUIET))
    page.fact("sources", Span("; ".join(text.sources), Tone.QUIET))
    return page.lines
