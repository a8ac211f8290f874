"""Do proxy variables send a request for this machine through a proxy?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, ProxyTrial
from homeport.model.exchange import Ending
from homeport.model.finding import Finding

_REFUSALS = (403, 407, 500, 502, 503, 504)


def _think(exam: Examination) -> Iterator[Finding]:
    proxy = exam.proxy
    if at.is_start(exam) or proxy is None or not proxy.is_used or not _works_directly(exam):
        return
    bad = _what_happens(proxy)
    if bad is None:
        return
    host = exam.question.target.host or "localhost"
    names = dict.fromkeys([host, "localhost", "127.0.0.1", "::1"])
    yield Finding(
        code="proxy-env",
        what=f"{proxy.variable} sends requests for {at.where(exam)} through the proxy "
        f"{proxy.value}, which cannot reach this machine's localhost",
        evidence=(
            f"{proxy.variable}={proxy.value}",
            f"NO_PROXY={proxy.exemptions}" if proxy.exemptions else "NO_PROXY is not set",
            bad,
            f"asked directly, {at.where(exam)} answers",
        ),
        fix=f"export no_proxy={','.join(names)} NO_PROXY={','.join(names)}",
        confidence=0.95,
    )


def _works_directly(exam: Examination) -> bool:
    return at.is_reached(exam) and not at.is_silent(exam)


def _what_happens(proxy: ProxyTrial) -> str | None:
    """Return what comes of the way through the proxy, None when it works."""
    if proxy.attempt is None:
        return "the proxy is on another machine, whose localhost is another one"
    if proxy.attempt.outcome is not Outcome.CONNECTED:
        return f"connecting to the proxy: {proxy.attempt.error}"
    asked = proxy.exchange
    if asked is None:
        return None
    if asked.http is None:
        ended = "said nothing" if asked.ending is Ending.SILENCE else "hung up"
        return f"the proxy {ended}"
    if asked.http.status in _REFUSALS:
        return f"the proxy answers {asked.http.status}"
    return None


CHECK = Check(asks="Do proxy variables get in the way?", think=_think, cases=dict)
