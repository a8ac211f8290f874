"""`homeport doctor --fix` and `--undo`: show what would be done, ask, do it, look again."""

import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass

import click

from homeport.errors import NotAllowedError
from homeport.faces.cli import free
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.doctor_view import view
from homeport.faces.cli.measure import printable
from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Span, Tone
from homeport.faces.cli.terminal import standard_output, write
from homeport.home.doctor.mend import Offer, command_line, freed, judge, mend, offers, undo_last
from homeport.model.finding import Diagnosis, Fixed, RemedyKind

_FINDINGS = 1
# As `homeport free` without --grace.
_GRACE_S = 5.0
Examine = Callable[[], Diagnosis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How the user wants to be asked and answered."""

    yes: bool = False
    as_json: bool = False
    verbose: bool = False
    color: str = "auto"


def fix(diagnosis: Diagnosis, examine: Examine, wishes: Wishes) -> int:
    """Show `diagnosis`, apply a fix that was said yes to, `examine` again; return the exit code.

    One fix at a time: what is wrong after it may be another thing.

    Raises: NotAllowedError, ConflictError and the like when the fix could not be applied.
    """
    if wishes.as_json:
        return _fix_silently(diagnosis, examine, wishes)
    _show(diagnosis, wishes)
    if diagnosis.healthy:
        return 0
    offered = offers(diagnosis)
    _tell_of_others(diagnosis, offered)
    for offer in _worth_asking(diagnosis, offered, wishes):
        fixed, exit_code = _one(offer, wishes)
        if fixed is not None:
            return _look_again(fixed, examine, wishes)
        if exit_code:
            return exit_code
    return _FINDINGS


def undo(*, as_json: bool) -> int:
    """Take the last applied fix back.

    Raises: NoSuchThingError when there is none, ConflictError, NotAllowedError.
    """
    undone = undo_last()
    if as_json:
        write_json(undone)
    else:
        left = f"; {undone.left} older can be undone too" if undone.left else ""
        write(f"{printable(undone.undone)}{left}\n")
    return 0


def _fix_silently(diagnosis: Diagnosis, examine: Examine, wishes: Wishes) -> int:
    offered = offers(diagnosis) if wishes.yes else ()
    mine = _worth_asking(diagnosis, offered, wishes)
    if mine:
        fixed = _apply(mine[0])
        diagnosis = judge(fixed, examine())
    write_json(diagnosis)
    return 0 if diagnosis.healthy else _FINDINGS


def _worth_asking(
    diagnosis: Diagnosis, offered: tuple[Offer, ...], wishes: Wishes
) -> tuple[Offer, ...]:
    """Return the offers to ask about; a yes in advance is only for the first cause's."""
    if not wishes.yes:
        return offered
    return tuple(one for one in offered if one.cause is diagnosis.causes[0])[:1]


def _one(offer: Offer, wishes: Wishes) -> tuple[Fixed | None, int]:
    """Return what was fixed; None, with an exit code to end with (0: go on), when nothing was."""
    if offer.remedy.kind is RemedyKind.FREE_PORT:
        return _free(offer, wishes)
    undo_line = command_line("--undo")
    _tell(("would", offer.words), ("undo", f"{undo_line} takes it back"))
    if not wishes.yes:
        if not _is_somebody_there():
            return None, _tell_nobody()
        if not _agrees():
            return None, 0
    fixed = _apply(offer)
    _tell(("done", fixed.done), *((("undo", fixed.undo),) if fixed.undo else ()))
    return fixed, 0


def _free(offer: Offer, wishes: Wishes) -> tuple[Fixed | None, int]:
    """Hand over to `homeport free`, which has its own questions."""
    port = offer.remedy.number or 0
    _tell(("would", f"{offer.words}; this cannot be undone"))
    if not wishes.yes and not _is_somebody_there():
        return None, _tell_nobody()
    exit_code = free.run(
        free.FreeOptions(
            ports=(str(port),), yes=int(wishes.yes), grace_s=_GRACE_S, color=wishes.color
        )
    )
    return (None, exit_code) if exit_code else (freed(offer, f"port {port} was freed"), 0)


def _apply(offer: Offer) -> Fixed:
    try:
        return mend(offer)
    except NotAllowedError as error:
        if os.geteuid() == 0 or offer.remedy.kind is RemedyKind.FREE_PORT:
            raise
        words = shlex.join(sys.argv[1:])
        raise NotAllowedError(error.what, hint=f"As root: sudo homeport {words}") from error


def _look_again(fixed: Fixed, examine: Examine, wishes: Wishes) -> int:
    again = judge(fixed, examine())
    write("\n")
    page = Sheet(room=standard_output(wishes.color).columns)
    assert again.fixed is not None
    if not again.healthy:
        helped = "That cause is gone." if again.fixed.helped else "That did not help."
        page.heading(f"{helped} Still:", Tone.CAUTION)
    write(standard_output(wishes.color).text(page.lines))
    _show(again, wishes)
    return 0 if again.healthy else _FINDINGS


def _tell_of_others(diagnosis: Diagnosis, offered: tuple[Offer, ...]) -> None:
    """Say of the first cause that it is a person's to mend, when it is."""
    first = diagnosis.causes[0]
    if any(one.cause is first for one in offered):
        return
    _tell(("by hand", f"Homeport has no safe fix of its own for {first.code}: {first.fix}"))


def _tell_nobody() -> int:
    _tell(("not done", "nobody is here to say yes: add --yes when you have read this"))
    return _FINDINGS


def _is_somebody_there() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _agrees() -> bool:
    try:
        return click.confirm("Do it?", default=False)
    except click.Abort:
        write("\n")
        return False


def _tell(*facts: tuple[str, str]) -> None:
    terminal = standard_output()
    page = Sheet(room=terminal.columns)
    for label, text in facts:
        page.fact(label, Span(printable(text)))
    write(terminal.text(page.lines))


def _show(diagnosis: Diagnosis, wishes: Wishes) -> None:
    terminal = standard_output(wishes.color)
    write(
        terminal.text(view(diagnosis, room=terminal.columns, verbose=wishes.verbose, fixing=True))
    )
