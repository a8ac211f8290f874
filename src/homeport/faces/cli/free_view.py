"""How a plan to free a port, and what came of it, look in a terminal."""

from collections.abc import Iterator, Sequence

from homeport.faces.cli.amounts import count, size
from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Line, Span, Tone, line
from homeport.model.freeing import Action, FreePlan, FreeReport, Outcome, Spared, Step

_LABEL = 11
_VERDICTS = {
    Outcome.FREED: "is free.",
    Outcome.PLANNED: "was left as it is (--dry-run).",
    Outcome.DECLINED: "was left as it is.",
    Outcome.SECOND_YES_MISSING: "was left as it is: this one needs a second yes.",
    Outcome.FORBIDDEN: "was left as it is, and no yes would help.",
    Outcome.NOT_PERMITTED: "was left as it is: the system does not let you end what holds it.",
    Outcome.CHANGED: "is not free: it changed hands after the plan was made.",
    Outcome.STILL_HELD: "is not free: it is still held.",
    Outcome.TAKEN_AGAIN: "is not free: it was freed and taken again at once.",
    Outcome.INTERRUPTED: "was interrupted; the lines above say what was done until then.",
}


def plan_view(plan: FreePlan) -> tuple[Line, ...]:
    """Return the tree that would end, who is spared, and everything else that follows."""
    where = ", ".join(plan.addresses)
    return (
        line(Span(f":{plan.port}", Tone.STRONG), f" {plan.transport}  {where}"),
        *(_step(one) for one in plan.steps),
        *(_spared(one) for one in plan.spared),
        *_consequences(plan),
        *(_labelled("careful", Span(printable(one), Tone.CAUTION)) for one in plan.reasons),
        *(_labelled("comes back", Span(printable(one), Tone.CAUTION)) for one in plan.comes_back),
    )


def report_view(report: FreeReport) -> tuple[Line, ...]:
    """Return what happened, and the verdict last."""
    happened = tuple(line(f"  {printable(one)}") for one in report.what_happened)
    tone = Tone.GOOD if report.freed else Tone.CAUTION
    return (*happened, line(Span(_verdict(report), tone)), *_advice(report))


def _labelled(label: str, *rest: str | Span) -> Line:
    return line("  ", Span(label.ljust(_LABEL), Tone.QUIET), *rest)


def _step(one: Step) -> Line:
    what = "  " * one.depth + printable(one.what)
    if one.action is Action.NAMED:
        return _labelled("not ended", f"{what}: {printable(one.why)}")
    return _labelled(
        "ends", what, Span(f"  pid {one.pid}", Tone.NAME), Span(f"  {one.why}", Tone.QUIET)
    )


def _spared(one: Spared) -> Line:
    what = printable(one.what)
    return _labelled("spares", what, Span(f"  pid {one.pid}  {one.why}", Tone.QUIET))


def _consequences(plan: FreePlan) -> Iterator[Line]:
    if plan.also_closes:
        yield _labelled("closes too", ", ".join(plan.also_closes))
    if plan.connections:
        yield _labelled("cuts", count(plan.connections, "connection"))
    if plan.memory_bytes:
        yield _labelled("gives back", size(plan.memory_bytes))


def _verdict(report: FreeReport) -> str:
    return f":{report.port} {_VERDICTS[report.outcome]}"


def _advice(report: FreeReport) -> Sequence[Line]:
    udp = " --udp" if report.transport.value == "udp" else ""
    command = f"homeport free {report.port}{udp}"
    match report.outcome:
        case Outcome.DECLINED:
            return (line(f"  To do it: {command} --yes"),)
        case Outcome.SECOND_YES_MISSING:
            return (line(f"  If you are sure: {command} --yes --yes"),)
        case Outcome.NOT_PERMITTED:
            return (line(f"  As root: sudo {command}"),)
        case Outcome.CHANGED:
            return (line(f"  Look again: {command}"),)
        case _:
            return ()
