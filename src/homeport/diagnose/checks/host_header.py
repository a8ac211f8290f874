"""Does the app refuse the name in the Host header?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.http_words import says_host
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.finding import Finding

_REFUSALS = (400, 403, 404, 421)
_GOOD = range(200, 400)
_BAD_REQUEST = 400


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam):
        return
    answer = at.http_answer(exam)
    works = [one for one in exam.host_trials if one.http and one.http.status in _GOOD]
    said = [one for one in exam.failures if one.code == "host-header-rejected"]
    if answer is None or answer.http is None:
        if works and any(one.ending in (Ending.CLOSED, Ending.RESET) for one in exam.exchanges):
            yield _finding(
                "closes the connection", works, said[0].line if said else None, exam, 0.9
            )
        return
    status = answer.http.status
    if says_host(answer.http):
        yield _finding(_words(answer), works, None, exam, 0.96)
    elif status in _REFUSALS and works:
        yield _finding(_words(answer), works, None, exam, 0.93)
    elif status in _REFUSALS[:2] and said:
        yield _finding(_words(answer), works, said[0].line, exam, 0.93)
    elif status == _BAD_REQUEST and _is_django(exam):
        yield _finding(_words(answer), works, None, exam, 0.85)


def _words(answer: Exchange) -> str:
    assert answer.http is not None
    text = " ".join(answer.http.text.split())[:160]
    return f"answers {answer.http.status}: {text}" if text else f"answers {answer.http.status}"


def _is_django(exam: Examination) -> bool:
    """With DEBUG off Django says nothing but 400, and a plain GET gives no other reason for it."""
    service = at.owner(exam)
    return service is not None and "django" in f"{service.product} {service.framework}".casefold()


def _finding(
    seen: str, works: list[Exchange], log: str | None, exam: Examination, sure: float
) -> Finding:
    target = exam.question.target
    host = target.host or "localhost"
    evidence = [f"with Host: {at.where(exam)} it {seen}"]
    evidence += [
        f"with Host: {one.host_header} it answers {one.http.status}"
        for one in works[:2]
        if one.http
    ]
    if log is not None:
        evidence.append(f"its log: {log}")
    return Finding(
        code="host-header-rejected",
        what=f"{at.name_of(at.owner(exam))} does not accept the name {host} in the Host header",
        evidence=tuple(evidence),
        fix=f"Allow it: Django ALLOWED_HOSTS = ['{host}'], Vite server.allowedHosts: ['{host}'], "
        f"Rails config.hosts << '{host}', nginx server_name {host}"
        + (f"; or open it as {works[0].host_header}" if works else ""),
        confidence=sure,
    )


CHECK = Check(asks="Does the app refuse the Host header?", think=_think, cases=dict)
