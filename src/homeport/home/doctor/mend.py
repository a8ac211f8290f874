"""Offer the fixes of a diagnosis, apply one, judge whether it helped, take the last one back."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from homeport.act import mending
from homeport.act.one_process import pinned
from homeport.errors import ConflictError, HomeportError, NoSuchThingError, NotAllowedError
from homeport.home.doctor import journal
from homeport.home.free import free, plan_free
from homeport.model.finding import Cause, Diagnosis, Fixed, Remedy, RemedyKind
from homeport.model.freeing import Action, FreePlan, Outcome, Risk
from homeport.model.service import SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A fix that could be applied: for which cause, what exactly, and whether it can be undone."""

    cause: Cause
    remedy: Remedy
    words: str
    is_undoable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What `doctor --undo` did; `left` older fixes can still be undone."""

    schema: int = SCHEMA
    undone: str
    left: int


def offers(diagnosis: Diagnosis) -> tuple[Offer, ...]:
    """Return what could be applied now, that of the first cause first; nothing is touched.

    Processes are pinned here, by their start time: between this and a person's yes a pid may
    become another one's.
    """
    found: list[Offer] = []
    for cause in diagnosis.causes:
        offer = None if cause.remedy is None else _offer(cause, cause.remedy)
        if offer is not None and offer.remedy not in [one.remedy for one in found]:
            found.append(offer)
    return tuple(found)


def mend(offer: Offer) -> Fixed:
    """Apply the fix and remember how to undo it; whether it helped, `judge` tells.

    Ctrl-C waits until both are done.

    Raises: ConflictError when things have changed since, NotAllowedError, HelperMissingError,
    NoSuchThingError.
    """
    if offer.remedy.kind is RemedyKind.FREE_PORT:
        return freed(offer, _free(offer.remedy.number or 0))
    with _uninterrupted():
        applied = mending.apply(offer.remedy)
        is_kept = False
        # Without a place to remember, the command that a person would type has to do.
        with suppress(OSError, HomeportError):
            journal.remember(applied)
            is_kept = True
    return Fixed(
        cause=offer.cause.code,
        kind=offer.remedy.kind,
        done=applied.done,
        undo=command_line("--undo") if is_kept else applied.undo,
    )


def freed(offer: Offer, done: str) -> Fixed:
    """Return what was fixed by freeing the port, which nothing takes back."""
    return Fixed(cause=offer.cause.code, kind=offer.remedy.kind, done=done)


def judge(fixed: Fixed, again: Diagnosis) -> Diagnosis:
    """Return `again`, what the doctor found after the fix, with whether that helped."""
    codes = [one.code for one in again.causes]
    still = again.causes[0].what if again.causes else None
    return replace(again, fixed=replace(fixed, helped=fixed.cause not in codes, still=still))


def undo_last() -> Undone:
    """Take the last applied fix back.

    One that cannot be taken back any more is forgotten, so that the one before it can be.

    Raises: NoSuchThingError when there is none, ConflictError when things have changed since,
    NotAllowedError.
    """
    known = journal.entries()
    if not known:
        raise NoSuchThingError(
            "there is no fix to undo",
            hint="The doctor remembers its last 20, for each user; those of sudo are root's.",
        )
    last = known[-1]
    with _uninterrupted():
        try:
            _require_same_boot(last)
            done = mending.revert(last.applied)
        except ConflictError as error:
            journal.forget(last)
            raise ConflictError(
                f"cannot undo that Homeport {last.applied.done}: {error.what}",
                hint="Nothing was done, and it is forgotten. " + _next_line(len(known) - 1),
            ) from error
        except NotAllowedError as error:
            line = command_line("--undo", as_root=True)
            raise NotAllowedError(error.what, hint=f"Say: {line}") from error
        journal.forget(last)
    return Undone(undone=done, left=len(known) - 1)


def command_line(*options: str, as_root: bool | None = None) -> str:
    """Return the doctor's command with `options`, through sudo where root is meant and reached so.

    With its full path there: sudo does not search the user's PATH.
    """
    through_sudo = "SUDO_UID" in os.environ and os.geteuid() == 0 if as_root is None else as_root
    launcher = Path(sys.prefix) / "bin" / "homeport"
    name = str(launcher) if through_sudo and launcher.exists() else "homeport"
    return " ".join([*(["sudo"] if through_sudo else []), name, "doctor", *options])


def _offer(cause: Cause, remedy: Remedy) -> Offer | None:
    """Return the offer, None for what cannot be done or has become pointless."""
    if remedy.kind is RemedyKind.FREE_PORT:
        words = _freeing_words(remedy.number or 0)
        if words is None:
            return None
        return Offer(cause=cause, remedy=remedy, words=words, is_undoable=False)
    exact = pinned(remedy)
    if exact is None:
        return None
    try:
        words = mending.describe(exact)
    except ConflictError:
        return None
    return Offer(cause=cause, remedy=exact, words=words, is_undoable=True)


def _freeing_words(port: int) -> str | None:
    try:
        (plan,) = plan_free((port,))
    except HomeportError:
        return None
    if plan.risk is Risk.FORBIDDEN:
        return None
    ended = [f"{one.what} (pid {one.pid})" for one in plan.steps if one.action is Action.END]
    shown = ", ".join(ended[:3]) + (f" and {len(ended) - 3} more" if len(ended) > 3 else "")
    return f"free port {port} by ending {shown}" if ended else None


def _free(port: int) -> str:
    """Free the port with one yes, and return what happened.

    Raises: NotAllowedError when that takes a second yes or root; ConflictError when it is not free
    afterwards; NoSuchThingError when nobody has it.
    """
    (plan,) = plan_free((port,))
    report = free(plan)
    if report.outcome is Outcome.FREED:
        return "; ".join(report.what_happened)
    raise _not_freed(plan, report.outcome, report.what_happened)


def _not_freed(plan: FreePlan, outcome: Outcome, happened: tuple[str, ...]) -> HomeportError:
    why = "; ".join((*happened, *plan.reasons)) or str(outcome)
    if outcome in (Outcome.NOT_PERMITTED, Outcome.FORBIDDEN, Outcome.SECOND_YES_MISSING):
        root = "sudo " if outcome is Outcome.NOT_PERMITTED else ""
        return NotAllowedError(
            f"port {plan.port} was not freed ({outcome}): {why}",
            hint=f"Look at the plan and decide: {root}homeport free {plan.port}",
        )
    return ConflictError(
        f"port {plan.port} is not free ({outcome}): {why}",
        hint=f"homeport free {plan.port} shows who has it now.",
    )


def _require_same_boot(entry: journal.Entry) -> None:
    if not mending.survives_boot(entry.applied) and entry.boot != journal.boot_id():
        raise ConflictError("the machine was started again since", hint="There is nothing to undo.")


def _next_line(left: int) -> str:
    return f"{left} older ones can still be undone." if left else "There is no older one."


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let a fix and its record both happen, or neither: for these milliseconds Ctrl-C waits."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)
