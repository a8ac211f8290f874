"""The diagnosis on one screen: the cause first, then the evidence and the fix."""

from collections.abc import Iterable
from dataclasses import replace

from homeport.faces.cli.measure import printable
from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Line, Span, Tone
from homeport.model.finding import Cause, Checked, Diagnosis

# Below this the doctor says how sure it is.
_SURE = 0.85
_MOST_EVIDENCE = 6


def view(
    diagnosis: Diagnosis, *, room: int | None, verbose: bool = False, fixing: bool = False
) -> list[Line]:
    """Return the lines of `homeport doctor`, none wider than `room`.

    With `fixing` it does not advise --fix: that is what runs.
    """
    page = Sheet(room=room)
    if not diagnosis.causes:
        _without_cause(page, diagnosis)
    for place, cause in enumerate(diagnosis.causes):
        if place:
            page.gap()
        # What runs is not advised.
        shown = replace(cause, remedy=None) if fixing else cause
        _cause(page, shown, is_first=place == 0, most=None if verbose else _MOST_EVIDENCE)
    if diagnosis.causes:
        _notes(page, diagnosis)
    if verbose or not diagnosis.causes:
        page.gap()
        _checked(page, diagnosis.checked)
    for note in diagnosis.limits:
        page.fact("not seen", Span(printable(note), Tone.QUIET))
    if diagnosis.causes:
        page.gap()
        explain = f"homeport doctor --explain {diagnosis.causes[0].code}"
        rest = "" if verbose else "; --verbose shows all that was checked"
        page.fact("more", Span(explain + rest, Tone.QUIET))
    return page.lines


def _without_cause(page: Sheet, diagnosis: Diagnosis) -> None:
    """Say that all is well, or that nobody knows what is not."""
    target = printable(diagnosis.target)
    if not diagnosis.healthy:
        what = "does not start" if diagnosis.intent == "start" else "cannot be reached"
        page.heading(f"✗ {target} {what}, and no check tells why", Tone.DANGER)
    elif diagnosis.intent == "start":
        page.heading(f"✓ {target} could start there", Tone.GOOD)
    else:
        how = "can be reached" if diagnosis.notes else "answers as it should"
        page.heading(f"✓ {target} {how}", Tone.GOOD)
    if diagnosis.notes:
        page.gap()
        _notes(page, diagnosis)


def _notes(page: Sheet, diagnosis: Diagnosis) -> None:
    page.fact("note", *(Span(printable(one), Tone.CAUTION) for one in diagnosis.notes))


def _cause(page: Sheet, cause: Cause, *, is_first: bool, most: int | None) -> None:
    page.heading(
        f"{'✗' if is_first else '!'} {printable(cause.what)}",
        Tone.DANGER if is_first else Tone.CAUTION,
    )
    page.gap()
    page.fact("cause", f"{cause.code}{_how_sure(cause.confidence)}")
    page.fact("seen", *(printable(one) for one in cause.evidence[:most]))
    if most is not None and len(cause.evidence) > most:
        page.fact("", Span(f"and {len(cause.evidence) - most} more (--verbose)", Tone.QUIET))
    page.fact("fix", Span(printable(cause.fix), Tone.NAME))
    if cause.remedy is not None:
        page.fact("", Span("homeport doctor --fix does it, after a yes", Tone.QUIET))
    page.fact("hence", *(Span(printable(one), Tone.QUIET) for one in cause.consequences))


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
