"""What `homeport trust` and `untrust` show: each store, what is done to it, what is left to do."""

from homeport.faces.cli.measure import printable
from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Line, Span, Tone
from homeport.model.trust import StoreOutcome, TrustReport, TrustState

_WORDS = {
    TrustState.PLANNED: ("would", Tone.PLAIN),
    TrustState.ADDED: ("added", Tone.GOOD),
    TrustState.REMOVED: ("removed", Tone.GOOD),
    TrustState.ALREADY: ("trusted", Tone.GOOD),
    TrustState.ABSENT: ("nothing", Tone.QUIET),
    TrustState.NEEDS_ROOT: ("needs root", Tone.CAUTION),
    TrustState.NEEDS_TOOL: ("needs tool", Tone.CAUTION),
    TrustState.FAILED: ("failed", Tone.DANGER),
}
_NOTHING_TO_SAY = (TrustState.ALREADY, TrustState.ABSENT)


def view(report: TrustReport, *, room: int | None) -> list[Line]:
    """Return the lines of a plan or a report."""
    page = Sheet(room=room)
    if report.ca is not None:
        page.fact("local CA", Span(printable(report.ca)))
        page.fact("SHA-256", Span(report.fingerprint or "", Tone.QUIET))
    for one in report.stores:
        _store(page, one)
    by_root = {one.hint: None for one in report.stores if one.state is TrustState.NEEDS_ROOT}
    page.fact("as root", *(Span(printable(one), Tone.NAME) for one in by_root))
    for note in report.notes:
        page.fact("note", Span(printable(note)))
    return page.lines


def _store(page: Sheet, one: StoreOutcome) -> None:
    word, tone = _WORDS[one.state]
    page.heading(printable(f"{one.store}: {one.what}"))
    page.fact("at", Span(printable(one.place), Tone.QUIET))
    if one.state in _NOTHING_TO_SAY:
        said = "it is trusted there" if one.state is TrustState.ALREADY else "it is not in there"
        page.fact(word, Span(said, tone))
    said = printable(one.why)
    if said:
        page.fact(word, Span(said, tone))
    page.fact("" if said else word, *(printable(step) for step in one.steps))
    if one.hint and one.state is not TrustState.NEEDS_ROOT:
        page.fact("say", Span(printable(one.hint), Tone.NAME))
