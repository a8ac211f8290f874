"""A diagnosis in the words and parts that the doctor's view of the page draws."""

from dataclasses import dataclass

from homeport.errors import HomeportError
from homeport.faces.web.wording import count, span
from homeport.model.finding import Cause, Checked, Diagnosis
from homeport.model.machine_finding import MachineFinding

_LONGEST_SEEN = 500
_NO_NAMES = frozenset((
    "a", "an", "another", "connecting", "it", "no", "nobody", "nothing", "port", "the", "there",
    "this", "two", "who",
))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseCard:
    """One cause. `sure` tells how sure the doctor is, `hence` what follows from it."""

    what: str
    code: str
    sure: str
    evidence: tuple[str, ...]
    fix: str
    hence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What stands above the checks. `tone` is "good", "bad", or "warn" when nothing was asked."""

    tone: str
    what: str
    causes: tuple[CauseCard, ...] = ()
    limits: tuple[str, ...] = ()
    took: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One line of what is wrong on the machine now; `target` is for a closer look.

    Without one, `port` tells what to search for in the list.
    """

    what: str
    since: str
    fix: str
    target: str
    intent: str
    port: str


def to_verdict(diagnosis: Diagnosis) -> Verdict:
    """Return the answer of the doctor for people."""
    causes = tuple(_card(one) for one in diagnosis.causes)
    return Verdict(
        tone="good" if diagnosis.healthy else "bad",
        what=_without_cause(diagnosis) if not causes else causes[0].what,
        causes=causes,
        limits=(*diagnosis.notes, *diagnosis.limits),
        took=_took(len(diagnosis.checked), diagnosis.took_s),
    )


def refused_verdict(error: HomeportError) -> Verdict:
    """Return what is said when the question itself makes no sense."""
    return Verdict(tone="warn", what=_sentence(error.what), limits=(error.hint,))


def to_wrong(one: MachineFinding) -> Wrong:
    """Return the line of one thing that is wrong on the machine."""
    since = f"since {one.since.astimezone():%H:%M}" if one.since else ""
    return Wrong(
        what=_sentence(one.what),
        since=since,
        fix=one.fix,
        target=one.target or "",
        intent=one.intent.value,
        port="" if one.port is None else str(one.port),
    )


def passing(checked: Checked) -> Checked:
    """Return a check with no more text than a line or three can hold."""
    return Checked(name=checked.name, seen=checked.seen[:_LONGEST_SEEN], is_fine=checked.is_fine)


def _without_cause(diagnosis: Diagnosis) -> str:
    if not diagnosis.healthy:
        what = "does not start" if diagnosis.intent == "start" else "cannot be reached"
        return f"{diagnosis.target} {what}, and no check tells why."
    if diagnosis.intent == "start":
        return f"Nothing keeps an app from starting on {diagnosis.target}."
    if diagnosis.notes:
        return f"{diagnosis.target} can be reached."
    return f"{diagnosis.target} answers as it should."


def _card(one: Cause) -> CauseCard:
    return CauseCard(
        what=_sentence(one.what),
        code=one.code,
        sure=f"{one.confidence:.0%} sure",
        evidence=one.evidence,
        fix=one.fix,
        hence=tuple(_sentence(each) for each in one.consequences),
    )


def _sentence(text: str) -> str:
    """Return `text` as a sentence; a name at its beginning keeps its case ("nginx is...")."""
    if text.partition(" ")[0] in _NO_NAMES:
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _took(checks: int, took_s: float) -> str:
    length = f"{took_s:.1f} s" if took_s < 10 else span(took_s)  # tenths matter below
    return f"{count(checks, 'thing')} looked at in {length}"
