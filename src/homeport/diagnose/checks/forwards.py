"""Does a proxy, tunnel or published port lead to something that is not there?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._forwards_cases import cases
from homeport.diagnose.http_words import says_upstream_down
from homeport.model.address import plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, Upstream
from homeport.model.exchange import Ending
from homeport.model.finding import Finding

_SERVER_ERROR, _BAD_GATEWAY, _GATEWAY_TIMEOUT = 500, 502, 504
_SHORT_S = 1.5


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam):
        return
    bad = _bad_answer(exam)
    if bad is None:
        return
    down = next((one for one in exam.upstreams if _is_dead(one)), None)
    if down is not None:
        yield _about(down, bad, exam)
    elif _says_so(exam) or _tried_in_vain(exam):
        yield _unnamed(bad, exam)


def _bad_answer(exam: Examination) -> str | None:
    """Return what a client sees of a dead upstream, None when all is well."""
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None:
        if not at.judges_answers(exam):
            return None
        status = answer.http.status
        if status in (_BAD_GATEWAY, _GATEWAY_TIMEOUT) or says_upstream_down(answer.http):
            return f"HTTP {status} comes back"
        is_failing = status >= _SERVER_ERROR and (bool(exam.upstreams) or _tried_in_vain(exam))
        return f"HTTP {status} comes back" if is_failing else None
    if not at.is_reached(exam):
        failed = at.came_to(
            exam, Outcome.REFUSED, Outcome.TIMEOUT, Outcome.UNREACHABLE, Outcome.RESET
        )
        return f"connecting ends with {failed[0].error}" if failed and exam.upstreams else None
    ended = [one for one in exam.exchanges if one.ending in (Ending.CLOSED, Ending.RESET)]
    if ended and not at.got_something(exam):
        return "the connection is accepted and closed again without an answer"
    return "no answer comes" if at.is_silent(exam) else None


def _says_so(exam: Examination) -> bool:
    answer = at.http_answer(exam)
    if answer is None or answer.http is None:
        return False
    return answer.http.status in (_BAD_GATEWAY, _GATEWAY_TIMEOUT) or says_upstream_down(answer.http)


def _tried_in_vain(exam: Examination) -> bool:
    """Return whether, while we asked, somebody here failed to connect to somebody else.

    Where all of ours came about it is the server's: it counts only where the time was short, for
    then it was hardly a third party's.
    """
    if any(one.ending is Ending.NOT_CONNECTED for one in exam.exchanges):
        return False
    took_s = sum(one.took_s for one in exam.exchanges)
    return bool(exam.failed_connects) and took_s < _SHORT_S


def _is_dead(one: Upstream) -> bool:
    """Return whether nothing takes what comes from outside.

    In another namespace only what listens on more than its loopback does.
    """
    if one.namespace is not None:
        hosts = [plain(each.host) for each in one.listeners if each.host is not None]
        return all(host.is_loopback for host in hosts)
    return one.attempt is not None and one.attempt.outcome is not Outcome.CONNECTED


def _about(one: Upstream, bad: str, exam: Examination) -> Finding:
    if one.namespace is not None and one.listeners:
        return _private(one, bad, exam)
    if one.namespace is not None and one.other_listeners:
        return _wrong_port(one, bad, exam)
    owner = at.owner(exam)
    # Where nobody took the connection, a rule of the packet filter leads it on.
    who = one.source if owner is None and not at.is_reached(exam) else at.name_of(owner)
    error = one.attempt.error if one.attempt is not None else None
    return Finding(
        code="upstream-down",
        what=f"{who} passes connections on to {one.text}, and nothing answers there",
        evidence=(
            bad,
            *_vain_words(exam),
            _read_in(one),
            *(
                (f"connecting to {one.text}: {error}",)
                if error
                else (f"nothing listens on port {one.port} there",)
            ),
        ),
        fix=f"Start the app behind it, so that it listens on {one.text} "
        f"(homeport doctor {one.text}), or correct that address ({one.source})",
        confidence=0.95,
    )


def _read_in(one: Upstream) -> str:
    """Return where the address was read; a directive that is quoted has it in itself."""
    return one.source if one.text in one.source else f"{one.source}: {one.text}"


def _private(one: Upstream, bad: str, exam: Examination) -> Finding:
    bound = at.bound_to(one.listeners)
    return Finding(
        code="container-loopback-bind",
        what=f"port {at.port_of(exam)} is published, but the app in the container listens on "
        f"{bound} only, which is the container's own loopback",
        evidence=(
            bad,
            _read_in(one),
            f"in namespace {one.namespace} port {one.port} is open on {bound}",
        ),
        fix="Let the app in the container listen on 0.0.0.0 (--host 0.0.0.0, HOST=0.0.0.0)",
        confidence=0.95,
    )


def _wrong_port(one: Upstream, bad: str, exam: Examination) -> Finding:
    others = at.bound_to(one.other_listeners[:4])
    usable = [
        each for each in one.other_listeners if each.host and not plain(each.host).is_loopback
    ]
    best = (usable or one.other_listeners)[0].port
    more = "" if usable else " (and let the app listen on 0.0.0.0 in there)"
    return Finding(
        code="published-port-wrong",
        what=f"port {at.port_of(exam)} is published to port {one.port} of the container, where "
        f"nothing listens: the app there has {others}",
        evidence=(
            bad,
            _read_in(one),
            f"in namespace {one.namespace} open are: {others}",
        ),
        fix=f"Publish the port that the app has: docker run -p {at.port_of(exam)}:{best}{more}",
        confidence=0.95,
    )


def _unnamed(bad: str, exam: Examination) -> Finding:
    answer = at.http_answer(exam)
    server = answer.http.headers.get("server") if answer and answer.http else None
    known = [one.text for one in exam.upstreams]
    log = [one.line for one in exam.failures if one.code == "upstream-down"]
    return Finding(
        code="upstream-down",
        what=f"{at.name_of(at.owner(exam))} answers, but the server behind it does not",
        evidence=(
            bad,
            *_vain_words(exam),
            *((f"the answer is from {server}",) if server else ()),
            *log[:1],
            *(f"its upstream is {one}" for one in known[:3]),
        ),
        fix="Start the app behind the proxy, and see in the proxy's configuration and error log "
        "where it expects it",
        confidence=0.9,
    )


def _vain_words(exam: Examination) -> Iterator[str]:
    if _tried_in_vain(exam):
        yield "while it was asked, a connection that it opened itself failed (tcpAttemptFails)"


CHECK = Check(asks="Does a forward lead to nobody?", think=_think, cases=cases)
