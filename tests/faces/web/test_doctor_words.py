"""The doctor's answer in the words of the page."""

from dataclasses import replace
from datetime import UTC, datetime

from homeport.errors import UsageError
from homeport.faces.web.doctor_words import passing, refused_verdict, to_verdict, to_wrong
from homeport.model.finding import Cause, Checked, Diagnosis
from homeport.model.machine_finding import MachineFinding

WELL = Diagnosis(
    target="127.0.0.1:5173",
    intent="connect",
    healthy=True,
    causes=(),
    checked=(Checked(name="name", seen="localhost is ::1"),),
    took_s=0.24,
)
CAUSE = Cause(
    code="not-listening",
    what="nothing listens on port 5173",
    evidence=("no listener",),
    fix="start it",
    confidence=0.9,
    consequences=("nginx gets no answer",),
)


def test_healthy() -> None:
    verdict = to_verdict(WELL)
    assert (verdict.tone, verdict.what) == ("good", "127.0.0.1:5173 answers as it should.")
    assert verdict.took == "1 thing looked at in 0.2 s"
    start = to_verdict(replace(WELL, intent="start", took_s=61.0))
    assert start.what == "Nothing keeps an app from starting on 127.0.0.1:5173."
    assert start.took.endswith("in 1m")


def test_causes() -> None:
    verdict = to_verdict(replace(WELL, healthy=False, causes=(CAUSE,), limits=("not root",)))
    (card,) = verdict.causes
    assert verdict.tone == "bad"
    assert verdict.what == card.what == "Nothing listens on port 5173."
    assert card.sure == "90% sure"
    assert card.hence == ("nginx gets no answer.",)
    assert verdict.limits == ("not root",)


def test_a_question_without_sense_gets_a_hint() -> None:
    verdict = refused_verdict(UsageError("there is no port 70000", hint="Perhaps 7000?"))
    assert (verdict.tone, verdict.what, verdict.limits) == (
        "warn", "There is no port 70000.", ("Perhaps 7000?",)
    )  # fmt: skip


def test_what_is_wrong_on_the_machine() -> None:
    finding = MachineFinding(
        code="accept-queue-full",
        what="the queue of port 8000 is full",
        evidence=("x",),
        fix="y",
        since=datetime(2026, 1, 1, 12, tzinfo=UTC),
    )
    line = to_wrong(finding)
    assert line.what == "The queue of port 8000 is full."
    assert line.since.startswith("since ")
    assert line.target == ""
    assert to_wrong(replace(finding, since=None, target="x:1")).since == ""


def test_an_endless_line_is_cut() -> None:
    assert len(passing(Checked(name="a", seen="x" * 9_999)).seen) == 500


def test_nobody_knows_why() -> None:
    lost = replace(WELL, healthy=False, notes=("connecting: EINVAL",))
    assert to_verdict(lost).what == "127.0.0.1:5173 cannot be reached, and no check tells why."
    assert to_verdict(lost).tone == "bad"
    assert to_verdict(lost).limits == ("connecting: EINVAL",)
    start = to_verdict(replace(lost, intent="start"))
    assert start.what == "127.0.0.1:5173 does not start, and no check tells why."
    noted = to_verdict(replace(WELL, notes=("it says nothing",)))
    assert noted.what == "127.0.0.1:5173 can be reached."
