"""Does the HTTP answer itself tell the trouble: a header too large, a redirect to nowhere?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._http_answers_cases import cases
from homeport.diagnose.http_words import (
    plain_words,
    says_access,
    says_disk_full,
    says_starting,
    says_too_large,
    says_too_many,
    says_upstream_down,
)
from homeport.model.examination import Examination
from homeport.model.exchange import HttpAnswer
from homeport.model.finding import Finding

_FORBIDDEN, _SERVER_ERROR, _UNAVAILABLE = 403, 500, 503


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam):
        return
    yield from _large(exam)
    yield from _redirect(exam)
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None and at.judges_answers(exam):
        yield from _status(answer.http, exam)


def _large(exam: Examination) -> Iterator[Finding]:
    answer, large = at.http_answer(exam), exam.large_header
    plain = answer.http if answer is not None else None
    grown = large.http if large is not None else None
    if plain is not None and says_too_large(plain):
        yield _too_large("a plain request", plain, exam, 0.95)
    elif grown is not None and says_too_large(grown):
        yield _too_large("a request with large cookies", grown, exam, 0.9)


def _too_large(asked: str, http: HttpAnswer, exam: Examination, sure: float) -> Finding:
    return Finding(
        code="header-too-large",
        what=f"{at.name_of(at.owner(exam))} refuses requests whose headers are as large as the "
        "client's",
        evidence=(
            f"it answers {http.status} to {asked}",
            "cookies of localhost are sent to every port of it, so they pile up",
        ),
        fix="Delete the cookies of localhost in the browser, use 127.0.0.1 or a name of its own "
        "(shop.localhost), or raise the limit (node --max-http-header-size=65536, nginx "
        "large_client_header_buffers 4 32k)",
        confidence=sure,
    )


def _redirect(exam: Examination) -> Iterator[Finding]:
    for one in exam.redirects:
        if one.is_loop:
            yield Finding(
                code="redirect-to-dead-target",
                what=f"the server redirects in a circle: {one.url} leads back to itself",
                evidence=(one.why or f"Location: {one.url}",),
                fix="Look for two rules that undo each other (https redirect behind a proxy that "
                "speaks http: set X-Forwarded-Proto and trust it; trailing slash rules)",
                confidence=0.93,
            )
            return
        if one.is_dead:
            yield Finding(
                code="redirect-to-dead-target",
                what=f"the server sends clients to {one.url}, and nobody serves that",
                evidence=(f"Location: {one.url}", one.why or "it cannot be reached"),
                fix="Switch the redirect off for local use (FORCE_HTTPS, SECURE_SSL_REDIRECT, "
                f"app.use(https...)), or serve {one.url}",
                confidence=0.94,
            )
            return


def _status(http: HttpAnswer, exam: Examination) -> Iterator[Finding]:
    text = plain_words(http.text)[:160]
    said = f"it answers {http.status}: {text}" if text else f"it answers {http.status}"
    if says_too_many(http):
        yield Finding(
            code="too-many-clients",
            what=f"{at.name_of(at.owner(exam))} has reached its limit of clients",
            evidence=(said,),
            fix="Close connections that are not used (a pool), or raise the limit",
            confidence=0.85,
        )
    elif says_disk_full(http) or (http.status >= _SERVER_ERROR and _log_says(exam, "disk-full")):
        yield _disk_full(said, exam)
    elif says_starting(http) and not says_upstream_down(http):
        yield _not_ready("is there, but not ready yet", said, exam, 0.9)
    elif http.status == _UNAVAILABLE and not says_upstream_down(http) and not exam.upstreams:
        yield _not_ready("says that it is not available now", said, exam, 0.6)
    elif http.status == _FORBIDDEN and _is_denied(http, exam):
        yield _denied(said, exam)


def _disk_full(said: str, exam: Examination) -> Finding:
    return Finding(
        code="disk-full",
        what=f"{at.name_of(at.owner(exam))} fails because a disk is full",
        evidence=(
            said,
            *(f"its log: {one.line}" for one in exam.failures if one.code == "disk-full"),
            *(f"{one} has no free space" for one in exam.traces.full_disks),
        ),
        fix="Make room: df -h shows which disk, du -x -d1 -h / what fills it",
        confidence=0.9,
    )


def _not_ready(how: str, said: str, exam: Examination, sure: float) -> Finding:
    return Finding(
        code="still-starting",
        what=f"{at.name_of(at.owner(exam))} {how}",
        evidence=(said,),
        fix="Wait; if it stays so, its log says what it waits for",
        confidence=sure,
    )


def _denied(said: str, exam: Examination) -> Finding:
    lines = [f"its log: {one.line}" for one in exam.failures if one.code == "access-rule-denied"]
    return Finding(
        code="access-rule-denied",
        what=f"{at.name_of(at.owner(exam))} refuses this client by an access rule",
        evidence=(said, *lines[:1], *exam.rules[:2]),
        fix="Allow the address in its configuration (nginx allow/deny, Apache Require "
        "ip, an IP allow list)",
        confidence=0.9,
    )


def _log_says(exam: Examination, code: str) -> bool:
    return any(one.code == code for one in exam.failures)


def _is_denied(http: HttpAnswer, exam: Examination) -> bool:
    return says_access(http) or bool(exam.rules) or _log_says(exam, "access-rule-denied")


CHECK = Check(asks="Does the HTTP answer tell the trouble?", think=_think, cases=cases)
