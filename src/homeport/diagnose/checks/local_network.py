"""Does the browser keep a page from the internet from talking to this machine?"""

import re
from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import answered, exam, question, tried
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding

# What Chromium says. Source: wicg.github.io/local-network-access; chromium's cors_error_status.
_SAYS = re.compile(
    r"(?:loopback|local|unknown|more-private|less-private)`? address space"
    r"|local[ _-]network[ _-]access|private[ _-]network[ _-]access"
    r"|more-private address space|Allow-Private-Network",
    re.IGNORECASE,
)
_MOST = 16_384


def _think(exam: Examination) -> Iterator[Finding]:
    report = exam.question.report[:_MOST]
    said = _SAYS.search(report)
    if at.is_start(exam) or said is None or at.http_answer(exam) is None:
        return
    page = exam.question.origin or exam.report.cors_origin or "the page"
    line = next(one for one in report.splitlines() if _SAYS.search(one))
    yield Finding(
        code="cors-blocked",
        what=f"the browser does not let {page} reach this machine (Local Network Access)",
        evidence=(
            f"reported: {line.strip()[:200]}",
            "the server itself answers",
        ),
        fix="Allow local network access for that page in the browser (the icon beside the address, "
        "site settings), serve the page itself over https or from localhost, and let the server "
        "answer preflights with Access-Control-Allow-Private-Network: true (older Chromium)",
        confidence=0.92,
    )


def _cases() -> dict[str, Case]:
    blocked = (
        "from origin 'https://app.example.com' has been blocked by CORS policy: Permission was "
        "denied for this request to access the `loopback` address space."
    )

    def told(report: str, *, start: bool = False, is_up: bool = True) -> Examination:
        return exam(
            asked=question(report=report, start=start),
            hosts=("127.0.0.1",),
            attempts=(tried(Outcome.CONNECTED if is_up else Outcome.REFUSED),),
            exchanges=(answered(),) if is_up else (),
        )

    return {
        "Chrome denies the loopback address space": Case(
            given=told(blocked), finds=("cors-blocked",)
        ),
        "its error code": Case(
            given=told("net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS"), finds=("cors-blocked",)
        ),
        "an ordinary complaint about CORS": Case(
            given=told("No 'Access-Control-Allow-Origin' header is present")
        ),
        "nobody listens anyway": Case(given=told(blocked, is_up=False)),
        "an app that does not start": Case(given=told(blocked, start=True)),
    }


CHECK = Check(asks="Does the browser shut the page out?", think=_think, cases=_cases)
