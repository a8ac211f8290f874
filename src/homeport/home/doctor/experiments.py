"""Ask the same page in other ways: other Host headers, large cookies, another origin."""

from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.access_lists import access_lists
from homeport.diagnose.allowed_names import find_names
from homeport.home.doctor.again import SHORT_S, goal_again
from homeport.home.doctor.calls import opener
from homeport.home.doctor.config_texts import read_config_texts, read_settings
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.probe.consult.experiment import ask_with_large_header, try_hosts
from homeport.probe.consult.web import Request, ask_http

_LARGE_BYTES = 4_096
_HUGE_BYTES = 96 * 1024
_FORBIDDEN = 403
_REFUSALS = (400, 403, 404, 421)


def with_rules(exam: Examination) -> Examination:
    """Look for a list of allowed addresses in the server's configuration, where it forbids."""
    answer, service = at.http_answer(exam), at.owner(exam)
    if answer is None or answer.http is None or answer.http.status != _FORBIDDEN:
        return exam
    if service is None:
        return exam
    return replace(exam, rules=access_lists(read_settings(service)))


def with_host_trials(exam: Examination) -> Examination:
    """Ask again with other Host headers, when the answer may be about the name."""
    goal = goal_again(exam)
    answer = at.http_answer(exam)
    closed = (
        answer is None
        and at.is_web(exam)
        and any(
            one.kind == "http" and one.ending in (Ending.CLOSED, Ending.RESET)
            for one in exam.exchanges
        )
    )
    refused = answer is not None and answer.http is not None and answer.http.status in _REFUSALS
    if goal is None or at.is_answer_secure(exam) or not (closed or refused):
        return exam
    names = _names_to_try(exam)
    if not names:
        return exam
    trials = try_hosts(opener(goal), names, exam.question.target.resource, patience_s=SHORT_S)
    return replace(exam, host_trials=trials)


def _names_to_try(exam: Examination) -> list[str]:
    service = at.owner(exam)
    own = exam.question.target.host or ""
    texts = read_config_texts(service, exam.traces.project)
    names = [one for one in find_names(texts) if one != own]
    usual = [one for one in ("localhost",) if one != own]
    return list(dict.fromkeys([*names[:3], *usual]))


def with_large_header(exam: Examination) -> Examination:
    """Send as many cookies as browsers do, when that was reported or is all that is left."""
    goal, answer = goal_again(exam), at.http_answer(exam)
    if goal is None or answer is None or answer.http is None or at.is_answer_secure(exam):
        return exam
    reported = _reports_large_header(exam)
    size = _HUGE_BYTES if reported else _LARGE_BYTES
    if not (reported or at.is_web(exam)) or answer.http.status >= 400:
        return exam
    return replace(
        exam,
        large_header=ask_with_large_header(
            opener(goal), size, host_header=at.where(exam), patience_s=SHORT_S
        ),
    )


def _reports_large_header(exam: Examination) -> bool:
    text = exam.question.report.lower()
    is_about = "header" in text or "cookie" in text
    return exam.report.http_status == 431 or (is_about and "too large" in text)


def with_cors(exam: Examination) -> Examination:
    """Ask as a page of another origin would, when that is what was reported."""
    goal, answer = goal_again(exam), at.http_answer(exam)
    origin = exam.question.origin or exam.report.cors_origin
    if goal is None or answer is None or at.is_answer_secure(exam):
        return exam
    if not (exam.report.names_cors or exam.question.origin):
        return exam
    asks = {"Origin": origin or "http://localhost:1"}
    preflight = {
        **asks,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    connect = opener(goal)
    resource = exam.question.target.resource
    trials = []
    for method, headers in (("GET", asks), ("OPTIONS", preflight)):
        request = Request(
            host_header=at.where(exam), resource=resource, method=method, extra_headers=headers
        )
        try:
            opened = connect()
        except OSError:
            break
        trials.append(ask_http(opened, request, patience_s=SHORT_S))
    return replace(exam, cors_trials=tuple(trials))
