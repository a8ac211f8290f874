"""`homeport doctor`: ask, watch the checks run, print the diagnosis."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from homeport.faces.cli.answer import write_json
from homeport.faces.cli.doctor_view import view
from homeport.faces.cli.measure import fit, printable
from homeport.faces.cli.terminal import plain_glyphs, standard_output, write
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.verb import doctor
from homeport.model.finding import Checked, Diagnosis
from homeport.model.question import Intent

_FINDINGS = 1
_CLEAR_LINE = "\r\x1b[K"
_USUAL_COLUMNS = 80
# As shells count who was ended by a signal.
_SIGNALLED = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorOptions:
    """What the user asked of `doctor`; the names are those of the click options."""

    target: str | None
    command: tuple[str, ...] = ()
    intent: str | None = None
    symptom: Path | None = None
    log: str | None = None
    project: str | None = None
    report: str | None = None
    origin: str | None = None
    user: str | None = None
    as_json: bool = False
    fix: bool = False
    undo: bool = False
    yes: bool = False
    verbose: bool = False
    explain: str | None = None
    color: str = "auto"


def run(options: DoctorOptions) -> int:
    """Print the diagnosis; return 0 when all is well and 1 when not.

    Raises: HomeportError for questions that make no sense, and when a fix cannot be applied.
    """
    if options.explain is not None:
        return _explain(options.explain, options)
    if options.undo:
        from homeport.faces.cli.doctor_fix import undo  # noqa: PLC0415 - 80 ms, seldom needed

        return undo(as_json=options.as_json)
    diagnosis = _watched(options)
    if options.fix:
        return _fix(diagnosis, options)
    if options.as_json:
        write_json(diagnosis)
    else:
        terminal = standard_output(options.color)
        write(terminal.text(view(diagnosis, room=terminal.columns, verbose=options.verbose)))
    return 0 if diagnosis.healthy else _FINDINGS


def _explain(code: str, options: DoctorOptions) -> int:
    from homeport.faces.cli import explain_view  # noqa: PLC0415 - the handbook takes 20 ms
    from homeport.home.doctor.explain import explain  # noqa: PLC0415 - see above

    text = explain(code)
    if options.as_json:
        write_json(text)
        return 0
    terminal = standard_output(options.color)
    write(terminal.text(explain_view.view(text, room=terminal.columns)))
    return 0


def _watched(options: DoctorOptions) -> Diagnosis:
    progress = _Progress(
        is_shown=not options.as_json and not options.command and sys.stderr.isatty(),
        is_loud=not options.as_json,
    )
    try:
        return _diagnose(options, progress)
    finally:
        progress.end()


def _fix(diagnosis: Diagnosis, options: DoctorOptions) -> int:
    from homeport.faces.cli.doctor_fix import Wishes, fix  # noqa: PLC0415 - 80 ms, seldom needed

    # What the user saw was before the fix: it says nothing about how things are after it.
    again = replace(options, report="")
    wishes = Wishes(
        yes=options.yes, as_json=options.as_json, verbose=options.verbose, color=options.color
    )
    return fix(diagnosis, lambda: _watched(again), wishes)


def _diagnose(options: DoctorOptions, progress: "_Progress") -> Diagnosis:
    asked = Asked(
        target=options.target,
        intent=Intent(options.intent) if options.intent else None,
        symptom=options.symptom,
        log=options.log,
        project=options.project,
        report=options.report,
        origin=options.origin,
        user=options.user,
    )
    if not options.command:
        return doctor(asked, tell=progress.tell)
    from homeport.home.doctor.try_out import doctor_command  # noqa: PLC0415 - 20 ms, seldom needed

    with _ended_by_signals():
        return doctor_command(options.command, asked, tell=progress.tell, hear=progress.hear)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM and a closed terminal end us as Ctrl-C does, so that the command ends, too."""

    def leave(number: int, _: object) -> None:
        sys.exit(_SIGNALLED + number)

    before = {one: signal.signal(one, leave) for one in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


class _Progress:
    """One line on standard error that tells what is being looked at, gone when the answer comes."""

    def __init__(self, *, is_shown: bool, is_loud: bool) -> None:
        terminal = standard_output()
        self._is_shown = is_shown
        self._is_loud = is_loud
        # One less than there are, so that the cursor does not wrap.
        self._columns = (terminal.columns or _USUAL_COLUMNS) - 1

    def tell(self, one: Checked) -> None:
        """Show what was just seen."""
        if self._is_shown:
            text = fit(printable(f"{one.name}: {one.seen}"), self._columns)
            sys.stderr.write(_CLEAR_LINE + plain_glyphs(text))
            sys.stderr.flush()

    def hear(self, printed: bytes) -> None:
        """Show what the command prints, on standard error: standard output is the diagnosis."""
        if self._is_loud:
            try:
                sys.stderr.buffer.write(printed)
                sys.stderr.flush()
            except OSError:
                self._is_loud = False  # nobody reads it, or the disk is full; we do go on

    def end(self) -> None:
        """Leave nothing of it."""
        if self._is_shown:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()
