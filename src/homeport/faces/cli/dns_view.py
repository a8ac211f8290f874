"""How the resolving of names looks in a terminal."""

from collections.abc import Iterator, Sequence

from homeport.faces.cli.measure import printable
from homeport.home.resolving.clients import Tried
from homeport.home.resolving.status import DnsStatus
from homeport.home.resolving.switch import DnsPlan, DnsReport

_SHOWN_LINES = 20


def status_lines(found: DnsStatus) -> Iterator[str]:
    """Yield what `homeport dns status` prints."""
    if found.resolves:
        yield f"Names below localhost resolve here, by {found.by}."
    elif found.names:
        yield "Names below localhost do not resolve here, except those in the hosts file:"
        yield f"  {printable(', '.join(found.names))}"
    else:
        yield "Names below localhost do not resolve here."
    for one in found.tried:
        yield f"  {one.program:<24} {_answer(one)}"
    for program in found.by_themselves:
        yield f"  {program:<24} resolves them by itself"
    if found.turned_on:
        yield f"Homeport's doing: {', '.join(found.turned_on)}. Undo: homeport dns off"
    if found.advice is not None:
        yield f"{printable(found.why)}."
        if found.instead:
            yield f"For all names at once: {found.instead}"
        yield f"To change that: homeport dns on --{found.advice} --dry-run"


def plan_lines(plans: Sequence[DnsPlan]) -> Iterator[str]:
    """Yield what would be done, with the text that would be written."""
    if not plans:
        yield "Nothing of Homeport's is turned on."
    for one in plans:
        yield f"{'Done already' if one.is_done else 'Would'}: {printable(one.what)}"
        text = one.text.splitlines()
        yield from (f"  | {printable(each)}" for each in text[:_SHOWN_LINES])
        if len(text) > _SHOWN_LINES:
            yield f"  | and {len(text) - _SHOWN_LINES} lines more (--json has all)"
        if one.after:
            yield f"  then: {one.after}"
        if one.note:
            yield f"  note: {one.note}"


def report_lines(report: DnsReport) -> Iterator[str]:
    """Yield what was done, and what you have to do."""
    for one in report.done:
        yield f"Done: {printable(one)}"
    for one in report.after:
        yield f"Now say: {one}"


def _answer(one: Tried) -> str:
    if one.resolves is None:
        return one.note
    return "resolves them" if one.resolves else "does not resolve them"
