"""Ask the packet filter, where it may be to blame."""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.home.doctor.readings import is_own
from homeport.model.address import Host
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.packet_filter import FilterAnswer, FilterVerdict, Flow
from homeport.model.ruleset import Ruleset
from homeport.observe.ruleset.exhaust import exhausted
from homeport.observe.ruleset.read import read_ruleset
from homeport.probe.shadow.judge import judge


def with_filters(exam: Examination) -> Examination:
    """Ask the packet filter where it may be to blame; that takes root and some 0.3 s."""
    flows = tuple(_flows(exam))
    if not flows:
        return exam
    ruleset = read_ruleset()
    answers = tuple(_judged(one, ruleset, exam) for one in flows)
    return replace(exam, filters=answers)


def _judged(flow: Flow, ruleset: Ruleset, exam: Examination) -> FilterAnswer:
    """Return the verdict; limits are tried as if they were used up where the real try failed.

    How much of a limit is left is known to the kernel alone.
    """
    answer = judge(flow, ruleset)
    failed = not at.is_start(exam) and not at.is_reached(exam) and at.covered(exam)
    used_up = exhausted(ruleset) if failed and answer.verdict is FilterVerdict.PASSES else None
    if used_up is None:
        return answer
    worse = judge(flow, used_up)
    return answer if worse.verdict is FilterVerdict.PASSES else replace(worse, is_exact=False)


def _flows(exam: Examination) -> Iterator[Flow]:
    target = exam.question.target
    if target.port is None or target.path is not None:
        return
    if at.is_start(exam):
        if not at.listeners_here(exam, target.transport):
            yield from (_flow(host, exam) for host in exam.targets[:1] if is_own(host, exam))
        return
    reached = at.reached(exam)
    if reached is None:
        for one in exam.attempts[:2]:
            if one.host is not None and one.outcome is not Outcome.MISSING:
                yield _flow(one.host, exam)
    elif reached.host is not None and _may_be_led_astray(exam):
        yield _flow(reached.host, exam)


def _flow(host: Host, exam: Examination) -> Flow:
    target = exam.question.target
    return Flow(transport=target.transport, host=host, port=target.port or 0, uid=exam.question.uid)


def _may_be_led_astray(exam: Examination) -> bool:
    """Return whether our connection did not come out where we sent it."""
    one = at.reached(exam)
    if one is None or one.host is None:
        return False
    if one.server_end is None:
        # Answered by nobody that we can see: NAT to a container, or one we may not look into.
        return not at.answering(exam, one.host)
    return one.server_end.port != at.port_of(exam)
