"""How the forwards look in a terminal."""

from collections.abc import Sequence

from homeport.faces.cli.amounts import short_size
from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Line, Span, Tone, line
from homeport.faces.cli.table import Column, lay_out
from homeport.home.forward_list import ForwardLine, ForwardList, ForwardState

_COLUMNS = (
    Column(title="NAME", least=8, good=20),
    Column(title="LISTENS ON", least=5, good=28),
    Column(title="LEADS TO", least=8, good=28),
    Column(title="STATE", keep=1, least=4, good=9),
    Column(title="OPEN", keep=2, is_number=True),
    Column(title="IN", keep=3, is_number=True),
    Column(title="OUT", keep=3, is_number=True),
    Column(title="WHY", keep=2, good=48),
)
_TONES = {
    ForwardState.LISTENING: Tone.GOOD,
    ForwardState.REFUSED: Tone.DANGER,
    ForwardState.DOWN: Tone.QUIET,
}


def list_view(found: ForwardList, *, room: int | None) -> list[Line]:
    """Return the table of the forwards."""
    rows = [_row(one) for one in found.forwards]
    lines = lay_out(_COLUMNS, rows, room) if rows else [line("No forwards.")]
    return lines + [line(Span(f"! {printable(one)}", Tone.CAUTION)) for one in found.notes]


def added_view(one: ForwardLine, *, was_done: bool) -> Line:
    """Return one line about a forward that was added, or would be."""
    head = "" if was_done else "Would add: "
    words = f"{head}{printable(one.name)}: {printable(_listen(one))} leads to "
    return line(f"{words}{printable(one.target)}", Span(_state(one), _TONES[one.state]))


def _state(one: ForwardLine) -> str:
    if one.state is ForwardState.LISTENING:
        return ", and is open"
    return f"; not open: {printable(one.why or '')}"


def _row(one: ForwardLine) -> Sequence[Span]:
    is_home_down = one.state is ForwardState.DOWN
    return (
        Span(printable(one.name), Tone.NAME),
        Span(printable(_listen(one))),
        Span(printable(one.target)),
        Span(one.state, _TONES[one.state]),
        Span("" if one.active is None else f"{one.active} of {one.connections}"),
        Span(short_size(one.bytes_in)),
        Span(short_size(one.bytes_out)),
        Span("" if is_home_down else printable(one.why or ""), Tone.QUIET),
    )


def _listen(one: ForwardLine) -> str:
    return one.listen if one.transport == "tcp" else f"{one.listen}/{one.transport}"
