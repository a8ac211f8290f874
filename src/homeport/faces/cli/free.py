"""`homeport free`: plan, ask, end, watch, tell; one port after the other."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import click

from homeport.errors import HomeportError
from homeport.faces.cli.amounts import count
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.free_view import plan_view, report_view
from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Line
from homeport.faces.cli.terminal import standard_output, write
from homeport.home.free import decline, free, parse_port, plan_free, rehearse
from homeport.kit.wire import error_body, to_plain
from homeport.model.address import Transport
from homeport.model.freeing import Action, FreePlan, FreeReport, Outcome, Risk
from homeport.model.service import SCHEMA

_EXIT = {
    Outcome.FREED: 0,
    Outcome.PLANNED: 0,
    Outcome.NOT_PERMITTED: 4,
    Outcome.STILL_HELD: 7,
}
_NO = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeOptions:
    """What the user asked of `free`; the names are those of the click options."""

    ports: tuple[str, ...]
    yes: int = 0
    dry_run: bool = False
    as_json: bool = False
    grace_s: float
    transport: Transport | None = None
    color: str = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What came of one port: a report, or the reason why there is none."""

    port: int
    report: FreeReport | None = None
    error: HomeportError | None = None

    @property
    def exit_code(self) -> int:
        if self.report is None:
            return _NO if self.error is None else self.error.exit_code
        return _EXIT.get(self.report.outcome, _NO)

    def plain(self) -> object:
        if self.error is not None:
            return {"schema": SCHEMA, "port": self.port, **error_body(self.error)}
        return to_plain(self.report)


def run(options: FreeOptions) -> int:
    """Free the ports and return the exit code: of several, the highest.

    Raises: UsageError before anything is done; with a single port also NoSuchThingError.
    """
    ports = tuple(dict.fromkeys(parse_port(word) for word in options.ports))
    answers: list[_Answer] = []
    for port in ports:
        answer = _one(port, options)
        if answer.error is not None and len(ports) == 1:
            raise answer.error
        answers.append(answer)
        if answer.report is not None and answer.report.outcome is Outcome.INTERRUPTED:
            _tell_untouched(ports[len(answers) :], options)
            break
    if options.as_json:
        bodies = [one.plain() for one in answers]
        with _reader_may_leave():
            write_json(bodies[0] if len(ports) == 1 else {"schema": SCHEMA, "reports": bodies})
    return max(one.exit_code for one in answers)


def _one(port: int, options: FreeOptions) -> _Answer:
    try:
        (plan,) = plan_free((port,), transport=options.transport)
    except HomeportError as error:
        if len(options.ports) > 1 and not options.as_json:
            sys.stderr.write(f"homeport: {printable(error.what)}\n  {printable(error.hint)}\n")
        return _Answer(port=port, error=error)
    _show(plan_view(plan), options)
    report = _carry_out(plan, options)
    _show(report_view(report), options)
    return _Answer(port=port, report=report)


def _carry_out(plan: FreePlan, options: FreeOptions) -> FreeReport:
    if options.dry_run:
        return rehearse(plan)
    if plan.risk is Risk.FORBIDDEN or not plan.is_permitted:
        return decline(plan)
    if options.yes:
        is_sure = options.yes > 1 or (plan.risk is Risk.SECOND_YES and _asks(plan, options))
        return free(plan, grace_s=options.grace_s, second_yes=is_sure)
    if _asks(plan, options):
        return free(plan, grace_s=options.grace_s, second_yes=True)
    return decline(plan)


def _asks(plan: FreePlan, options: FreeOptions) -> bool:
    """Return whether somebody at a terminal said yes; nobody there means no."""
    if options.as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    ended = sum(one.action is Action.END for one in plan.steps)
    try:
        if plan.risk is Risk.SECOND_YES:
            name = plan.name or str(plan.port)
            typed: str = click.prompt(
                f"Type {name} to end it all the same", default="", show_default=False
            )
            return typed.strip() == name
        return click.confirm(f"End {count(ended, 'process', 'processes')}?", default=False)
    except click.Abort:
        write("\n")
        return False


def _tell_untouched(ports: Sequence[int], options: FreeOptions) -> None:
    if ports and not options.as_json:
        write(f"Not touched: {', '.join(f':{port}' for port in ports)}\n")


def _show(lines: Sequence[Line], options: FreeOptions) -> None:
    if not options.as_json:
        with _reader_may_leave():
            write(standard_output(options.color).text(lines))


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """Go on when nobody reads any more (`| head`): what was said yes to is done and counted."""
    try:
        yield
    except BrokenPipeError:
        # Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
