"""Does the server accept and close at once, without a word?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import (
    also,
    answered,
    ended,
    exam,
    listens,
    said,
    service,
    shaken,
    tried,
)
from homeport.model.address import Transport
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
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
    denied = [one.line for one in exam.failures if one.code == "access-rule-denied"]
    crashed = [one.line for one in exam.failures if one.code == "app-crashed"]
    log = [f"its log: {line}" for line in (*denied, *crashed)]
    yield Finding(
        code="access-rule-denied" if denied else "closes-immediately",
        what=f"{at.name_of(at.owner(exam))} accepts the connection and closes it without an answer",
        evidence=(*(f"{one.asked}: {one.ending}" for one in exam.exchanges[:3]), *log[:1]),
        fix="Look into its log: an error in the code that handles a request, or a list of allowed "
        "addresses, ends it",
        confidence=0.88,
    )


def _hung_up(exam: Examination) -> bool:
    """Return whether what a client asks is never answered, and no other protocol explains it."""
    content = [one for one in exam.exchanges if one.kind != "tls"] if at.wants_tls(exam) else None
    if content is not None:
        return bool(content) and all(
            one.ending in _ENDED and one.http is None and one.protocol is None for one in content
        )
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
    return service is not None and service.protocol == "http" and service.transport is Transport.TCP


def _cases() -> dict[str, Case]:
    def seen(
        *exchanges: Exchange, target: str = "http://127.0.0.1:8000/", **failures: str
    ) -> Examination:
        return exam(
            target,
            listeners=(listens(),),
            attempts=(tried(),),
            exchanges=exchanges,
            failures=tuple(said(code.replace("_", "-"), line) for code, line in failures.items()),
        )

    closed, reset = ended(), ended(Ending.RESET)
    bare = "127.0.0.1:8000"
    greeted = ended(kind="greeting", asked="nothing")
    by_name = also(seen(closed, target=bare), services=(service(protocol="http"),))
    other = also(seen(closed, target=bare), services=(service(protocol="mqtt"),))
    return {
        "HTTP was asked and the connection closed": Case(
            given=seen(closed), finds=("closes-immediately",)
        ),
        "reset, and the log has an error": Case(
            given=seen(reset, app_crashed="KeyError: 'user'"), finds=("closes-immediately",)
        ),
        "the log speaks of a rule": Case(
            given=seen(closed, app_crashed="oops", access_rule_denied="denied by rule"),
            finds=("access-rule-denied",),
        ),
        "it closes before it is asked": Case(
            given=seen(closed, greeted, target=bare), finds=("closes-immediately",)
        ),
        "it is known to speak HTTP": Case(given=by_name, finds=("closes-immediately",)),
        "it answers HTTP/1.0 only when asked otherwise": Case(
            given=seen(closed, answered(400, kind="http2")), finds=("closes-immediately",)
        ),
        "it speaks another protocol, so it may close": Case(given=other),
        "nobody knows what it speaks": Case(given=seen(closed, target=bare)),
        "inside TLS it closes": Case(
            given=seen(shaken(), closed, target="https://127.0.0.1:8000/"),
            finds=("closes-immediately",),
        ),
        "inside TLS it answers": Case(
            given=seen(shaken(), answered(), target="https://127.0.0.1:8000/")
        ),
        "nothing was asked inside TLS": Case(
            given=seen(shaken(), target="https://127.0.0.1:8000/")
        ),
        "it speaks TLS": Case(given=seen(closed, shaken())),
        "it speaks Redis": Case(given=seen(closed, ended(Ending.ANSWERED, protocol="redis"))),
        "it says something first": Case(given=seen(ended(protocol="ssh"))),
        "an answer came, then it closed": Case(
            given=seen(replace(answered(), ending=Ending.CLOSED))
        ),
        "an answer came": Case(given=seen(answered())),
        "it is silent": Case(given=seen(ended(Ending.SILENCE))),
        "nothing was asked": Case(given=seen()),
        "nobody was reached": Case(given=also(seen(closed), attempts=())),
        "the app does not start": Case(
            given=exam(start=True, attempts=(tried(),), exchanges=(closed,))
        ),
    }


CHECK = Check(asks="Does the server hang up at once?", think=_think, cases=_cases)
