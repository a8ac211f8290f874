"""Does the server accept and close at once, without a word?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.model.finding import Finding

_ENDED = (Ending.CLOSED, Ending.RESET)


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam) or not exam.exchanges:
        return
    if not _hung_up(exam):
        return
    unasked = any(one.kind == "greeting" and one.ending in _ENDED for one in exam.exchanges)
    if not unasked and not _should_have_answered(exam):
        return
    said = [
        f"its log: {one.line}"
        for one in exam.failures
        if one.code in ("app-crashed", "access-rule-denied")
    ]
    denied = any(one.code == "access-rule-denied" for one in exam.failures)
    yield Finding(
        code="access-rule-denied" if denied else "closes-immediately",
        what=f"{at.name_of(at.owner(exam))} accepts the connection and closes it without an answer",
        evidence=(*(f"{one.asked}: {one.ending}" for one in exam.exchanges[:3]), *said[:1]),
        fix="Look into its log: an error in the code that handles a request, or a list of allowed "
        "addresses, ends it",
        confidence=0.88,
    )


def _hung_up(exam: Examination) -> bool:
    """Return whether what a client asks is never answered, and no other protocol explains it."""
    first = exam.exchanges[0]
    if first.ending not in _ENDED or first.http is not None or first.protocol is not None:
        return False
    others = {one.protocol for one in exam.exchanges[1:] if one.protocol is not None}
    return others <= {"http"} and not any(
        one.handshake is not None and one.handshake.speaks_tls for one in exam.exchanges
    )


def _should_have_answered(exam: Examination) -> bool:
    if exam.question.target.scheme is not None:
        return True
    service = at.owner(exam)
    return service is not None and service.protocol == "http"


CHECK = Check(asks="Does the server hang up at once?", think=_think, cases=dict)
