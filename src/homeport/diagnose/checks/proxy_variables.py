"""Do proxy variables send a request for this machine through a proxy?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, ProxyTrial
from homeport.model.exchange import Ending, Exchange
from homeport.model.finding import Finding

_REFUSALS = (403, 407, 500, 502, 503, 504)


def _think(exam: Examination) -> Iterator[Finding]:
    proxy = exam.proxy
    if at.is_start(exam) or proxy is None or not proxy.is_used or not _works_directly(exam):
        return
    bad = _what_happens(proxy, exam)
    if bad is None:
        return
    host = exam.question.target.host or "localhost"
    before = (one for one in re.split(r"[,\s]+", proxy.exemptions) if one)
    names = ",".join(dict.fromkeys([*before, host, "localhost", "127.0.0.1", "::1"]))
    yield Finding(
        code="proxy-env",
        what=f"{proxy.variable} sends requests for {at.where(exam)} through the proxy "
        f"{proxy.value}, and that way leads nowhere",
        evidence=(
            f"{proxy.variable}={proxy.value}",
            f"NO_PROXY={proxy.exemptions}" if proxy.exemptions else "NO_PROXY is not set",
            bad,
            f"asked directly, {at.where(exam)} answers",
        ),
        fix=f"export no_proxy='{names}' NO_PROXY='{names}'",
        confidence=0.95,
    )


def _works_directly(exam: Examination) -> bool:
    return at.is_reached(exam) and not at.is_silent(exam)


def _what_happens(proxy: ProxyTrial, exam: Examination) -> str | None:
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
    if asked.http.status in _REFUSALS and asked.http.status not in _direct_statuses(exam):
        return f"the proxy answers {asked.http.status}"
    return None


def _direct_statuses(exam: Examination) -> set[int]:
    """Return what the target itself answers: a working proxy passes that on."""
    return {one.http.status for one in exam.exchanges if one.http is not None}


def _cases() -> dict[str, Case]:
    direct = made.exam(
        "http://localhost:8000/",
        hosts=("127.0.0.1",),
        attempts=(made.tried(),),
        exchanges=(made.answered(),),
    )
    proxy = ProxyTrial(
        variable="http_proxy",
        value="http://127.0.0.1:3128",
        exemptions="",
        is_used=True,
        attempt=made.tried(port=3128),
    )

    def through(exchange: Exchange | None) -> Examination:
        return replace(direct, proxy=replace(proxy, exchange=exchange))

    elsewhere = replace(direct, proxy=replace(proxy, attempt=None))
    refused = made.tried(Outcome.REFUSED, port=3128)
    down = replace(direct, proxy=replace(proxy, attempt=refused, exemptions="127.*, .test"))
    finds = ("proxy-env",)
    forbidden = made.answered(403)
    return {
        "the proxy is elsewhere": Case(given=elsewhere, finds=finds),
        "the proxy is down": Case(given=down, finds=finds),
        "the proxy refuses": Case(given=through(forbidden), finds=finds),
        "the proxy hangs up": Case(given=through(made.ended()), finds=finds),
        "the proxy says nothing": Case(given=through(made.ended(Ending.SILENCE)), finds=finds),
        "the proxy works": Case(given=through(made.answered())),
        "the proxy passes on what the app itself says": Case(
            given=replace(through(forbidden), exchanges=(forbidden,)),
        ),
        "nothing was asked through it": Case(given=through(None)),
        "NO_PROXY has the host": Case(
            given=replace(direct, proxy=replace(proxy, attempt=None, is_used=False)),
        ),
        "no proxy": Case(given=direct),
        "the proxy is down, and so is the app": Case(
            given=replace(down, attempts=(made.tried(Outcome.REFUSED),)),
        ),
        "a start": Case(given=made.exam(start=True, proxy=down.proxy)),
    }


CHECK = Check(asks="Do proxy variables get in the way?", think=_think, cases=_cases)
