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
    if any(one.ending not in _ENDED or one.protocol for one in exam.exchanges):
        return
    unasked = any(one.kind == "greeting" for one in exam.exchanges)
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


def _should_have_answered(exam: Examination) -> bool:
    if exam.question.target.scheme is not None:
        return True
    service = at.owner(exam)
    return service is not None and service.protocol == "http"


CHECK = Check(asks="Does the server hang up at once?", think=_think, cases=dict)
