"""How the routes look in a terminal."""

from collections.abc import Sequence

from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Line, Span, Tone, line
from homeport.faces.cli.table import Column, lay_out
from homeport.home.route_list import RouteLine, RouteList, State
from homeport.model.front import Guise

_COLUMNS = (
    Column(title="NAME", least=12, good=46),
    Column(title="LEADS TO", least=8, good=24),
    Column(title="STATE", keep=1, least=4, good=9),
    Column(title="REQUESTS", keep=2, least=4, good=14),
    Column(title="WHAT", keep=2, good=24),
    Column(title="WHY", keep=3, good=40),
)
_GUISES = {
    Guise.LOCALHOST: "; it is asked as localhost",
    Guise.PLAIN_HTTP: "; its https forms say no Origin",
}
_TONES = {State.LISTENING: Tone.GOOD, State.DOWN: Tone.CAUTION, State.UNKNOWN: Tone.QUIET}


def list_view(found: RouteList, *, show_all: bool, room: int | None) -> list[Line]:
    """Return the table; what is hidden or only remembered takes `show_all`."""
    shown = [one for one in found.routes if show_all or not _is_folded(one)]
    folded = len(found.routes) - len(shown)
    rows = [_row(one) for one in shown]
    lines = lay_out(_COLUMNS, rows, room) if rows else [line("No routes, and no app with a name.")]
    if folded:
        lines.append(line(Span(f"and {folded} hidden or remembered: --all", Tone.QUIET)))
    lines += [line(Span(f"! {printable(one)}", Tone.CAUTION)) for one in found.notes]
    return lines


def added_view(one: RouteLine, *, was_done: bool) -> Line:
    """Return one line about a route that was added, or would be."""
    head = "" if was_done else "Would add: "
    tone = _TONES[one.state]
    return line(
        f"{head}{printable(_name(one))} leads to {printable(one.target)}, ",
        Span(_words(one), tone),
    )


def missing_view(missing: Sequence[str]) -> list[Line]:
    """Return the quiet lines that say what is missing until a change is served."""
    return [line(Span(printable(one), Tone.QUIET)) for one in missing]


def _words(one: RouteLine) -> str:
    if one.state is State.DOWN:
        return "where nobody listens now"
    if one.state is State.UNKNOWN:
        return "which cannot be seen from here"
    who = printable(one.what or one.process or "somebody")
    return f"where {who} listens" + (f" (pid {one.pid})" if one.pid else "")


def _is_folded(one: RouteLine) -> bool:
    return one.is_hidden or (one.origin == "auto" and one.state is State.DOWN)


def _row(one: RouteLine) -> Sequence[Span]:
    what = " ".join(each for each in (one.what or one.process, one.project) if each)
    more = f"; also {', '.join(one.also)}" if one.also else ""
    more += _GUISES.get(one.guise, "")
    return (
        Span(printable(_name(one)), Tone.NAME),
        Span(printable(one.target)),
        Span("hidden" if one.is_hidden else one.state, _TONES[one.state]),
        Span(_requests(one), Tone.CAUTION if one.failed else Tone.PLAIN),
        Span(printable(what)),
        Span(printable(one.why + more), Tone.QUIET),
    )


def _requests(one: RouteLine) -> str:
    """Return how many there were; nothing while nobody counts, or where nobody asked."""
    if not one.requests:
        return ""
    rate = f", {one.requests_per_s:.1f}/s" if one.requests_per_s else ""
    failed = f", {one.failed} failed" if one.failed else ""
    return f"{one.requests}{rate}{failed}"


def _name(one: RouteLine) -> str:
    shown = f" ({one.shown})" if one.shown != one.name else ""
    if one.url is not None and not one.is_hidden:
        return f"{one.url.removesuffix('/')}{shown}"
    return f"{one.host}{one.prefix if one.prefix != '/' else ''}{shown}"
