"""The diagnosis on one screen: the cause first, then the evidence and the fix."""

from collections.abc import Iterable

from homeport.faces.cli.measure import printable
from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Line, Span, Tone
from homeport.model.finding import Cause, Checked, Diagnosis

# Below this the doctor says how sure it is.
_SURE = 0.85
_MOST_EVIDENCE = 6


def view(diagnosis: Diagnosis, *, room: int | None, verbose: bool = False) -> list[Line]:
    """Return the lines of `homeport doctor`, none wider than `room`."""
    page = Sheet(room=room)
    if diagnosis.healthy:
        _healthy(page, diagnosis)
    for place, cause in enumerate(diagnosis.causes):
        if place:
            page.gap()
        _cause(page, cause, is_first=place == 0)
    if verbose or diagnosis.healthy:
        page.gap()
        _checked(page, diagnosis.checked)
    for note in diagnosis.notes:
        page.fact("note", Span(printable(note), Tone.CAUTION))
    for note in diagnosis.limits:
        page.fact("not seen", Span(printable(note), Tone.QUIET))
    if not diagnosis.healthy:
        page.gap()
        page.fact(
            "more",
            Span(
                f"homeport doctor --explain {diagnosis.causes[0].code}; --verbose shows all that "
                "was checked",
                Tone.QUIET,
            ),
        )
    return page.lines


def _healthy(page: Sheet, diagnosis: Diagnosis) -> None:
    what = "could start there" if diagnosis.intent == "start" else "answers as it should"
    if diagnosis.notes:
        what = "can be reached, but see below"
    page.heading(f"✓ {printable(diagnosis.target)} {what}", Tone.GOOD)


def _cause(page: Sheet, cause: Cause, *, is_first: bool) -> None:
    page.heading(
        f"{'✗' if is_first else '!'} {printable(cause.what)}",
        Tone.DANGER if is_first else Tone.CAUTION,
    )
    page.gap()
    page.fact("cause", f"{cause.code}{_how_sure(cause.confidence)}")
    page.fact("seen", *(printable(one) for one in cause.evidence[:_MOST_EVIDENCE]))
    page.fact("fix", Span(printable(cause.fix), Tone.NAME))
    page.fact("hence", *(Span(printable(one), Tone.QUIET) for one in cause.consequences))
    if cause.remedy is not None:
        page.fact("", Span("homeport doctor --fix does it, after a yes", Tone.QUIET))


def _how_sure(confidence: float) -> str:
    return "" if confidence >= _SURE else f" ({confidence:.0%} sure)"


def _checked(page: Sheet, checked: Iterable[Checked]) -> None:
    last = ""
    for one in checked:
        label = one.name if one.name != last else ""
        mark = "" if one.is_fine else "✗ "
        page.fact(
            label or " ",
            Span(f"{mark}{printable(one.seen)}", Tone.PLAIN if one.is_fine else Tone.CAUTION),
        )
        last = one.name
