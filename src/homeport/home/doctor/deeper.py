"""Look deeper where the first look did not explain: filter, upstreams, redirects, Host, proxy."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from homeport.diagnose import situation as at
from homeport.diagnose.access_lists import access_lists
from homeport.diagnose.allowed_names import find_names
from homeport.diagnose.forwarders import upstreams_of
from homeport.diagnose.no_proxy import no_proxy_of, proxy_for
from homeport.home.doctor.calls import opener
from homeport.home.doctor.config_texts import read_config_texts, read_settings
from homeport.home.doctor.readings import is_own, own_addresses
from homeport.home.doctor.upstreams import place_upstreams
from homeport.model.address import Host, Transport, plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, ProxyTrial, Redirect, Upstream
from homeport.model.exchange import Ending, Exchange
from homeport.model.packet_filter import FilterAnswer, FilterVerdict, Flow
from homeport.model.ruleset import Ruleset
from homeport.observe.names import resolve
from homeport.observe.ruleset.exhaust import exhausted
from homeport.observe.ruleset.read import read_ruleset
from homeport.probe.consult.connect import Goal, try_connect
from homeport.probe.consult.experiment import ask_with_large_header, try_hosts
from homeport.probe.consult.redirect import redirect_target
from homeport.probe.consult.web import Request, ask_http
from homeport.probe.shadow.judge import judge

_MOST_HOPS = 6
_LARGE_BYTES = 4_096
_HUGE_BYTES = 96 * 1024
_FORBIDDEN = 403
_REFUSALS = (400, 403, 404, 421)
_SHORT_S = 1.5
_DEFAULT_PORTS = {"http": 80, "https": 443}


def look_deeper(exam: Examination) -> Examination:
    """Return the examination with whatever the state of things asks for."""
    exam = _with_filters(exam)
    exam = _with_upstreams(exam)
    if at.is_reached(exam):
        exam = _with_redirects(exam)
        exam = _with_rules(exam)
        exam = _with_host_trials(exam)
        exam = _with_large_header(exam)
        exam = _with_cors(exam)
        exam = _with_proxy(exam)
    return exam


def _with_filters(exam: Examination) -> Examination:
    """Ask the packet filter where it may be to blame; that takes root and some 0.3 s."""
    flows = tuple(_flows(exam))
    if not flows:
        return exam
    ruleset = read_ruleset()
    answers = tuple(_judged(one, ruleset, exam) for one in flows)
    return replace(exam, filters=answers)


def _judged(flow: Flow, ruleset: Ruleset, exam: Examination) -> FilterAnswer:
    """Return the verdict; limits are tried as if they were used up where the real try failed.

    How much of a limit is left is known to the kernel alone.
    """
    answer = judge(flow, ruleset)
    failed = not at.is_start(exam) and not at.is_reached(exam) and at.covered(exam)
    used_up = exhausted(ruleset) if failed and answer.verdict is FilterVerdict.PASSES else None
    if used_up is None:
        return answer
    worse = judge(flow, used_up)
    return answer if worse.verdict is FilterVerdict.PASSES else replace(worse, is_exact=False)


def _flows(exam: Examination) -> Iterator[Flow]:
    target = exam.question.target
    if target.port is None or target.path is not None:
        return
    if at.is_start(exam):
        if not at.listeners_here(exam, target.transport):
            yield from (_flow(host, exam) for host in exam.targets[:1] if is_own(host, exam))
        return
    reached = at.reached(exam)
    if reached is None:
        for one in exam.attempts[:2]:
            if one.host is not None and one.outcome is not Outcome.MISSING:
                yield _flow(one.host, exam)
    elif reached.host is not None and _may_be_led_astray(exam):
        yield _flow(reached.host, exam)


def _flow(host: Host, exam: Examination) -> Flow:
    target = exam.question.target
    return Flow(transport=target.transport, host=host, port=target.port or 0, uid=exam.question.uid)


def _may_be_led_astray(exam: Examination) -> bool:
    """Return whether our connection did not come out where we sent it."""
    one = at.reached(exam)
    if one is None or one.host is None:
        return False
    if one.server_end is None:
        # Answered by nobody that we can see: NAT to a container, or one we may not look into.
        return not at.answering(exam, one.host)
    return one.server_end.port != at.port_of(exam)


def _with_upstreams(exam: Examination) -> Examination:
    """Find out where a forwarder leads, when what came back is no good."""
    if at.is_start(exam) or not _is_bad(exam):
        return exam
    service = at.owner(exam)
    found: list[Upstream] = []
    if service is not None:
        settings = read_settings(service)
        found += upstreams_of(service.process, service.argv, settings, at.port_of(exam))
    redirected = [one for one in exam.filters if one.verdict is FilterVerdict.REDIRECTS]
    return replace(exam, upstreams=place_upstreams(found, redirected, exam))


def _is_bad(exam: Examination) -> bool:
    """Return whether the client got nothing useful."""
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None:
        return answer.http.status >= 500  # server errors
    return not any(one.ending is Ending.ANSWERED for one in exam.exchanges)


def _goal(exam: Examination) -> Goal | None:
    reached = at.reached(exam)
    if reached is None:
        return None
    transport = Transport.UNIX if reached.path else Transport.TCP
    return Goal(
        host=reached.host,
        port=reached.port or 0,
        path=reached.path,
        transport=transport,
        uid=exam.question.uid,
        allowed=own_addresses(exam),
    )


def _with_redirects(exam: Examination) -> Examination:
    answer = at.http_answer(exam)
    if answer is None or answer.http is None:
        return exam
    scheme = exam.question.target.scheme or ("https" if at.is_answer_secure(exam) else "http")
    url = f"{scheme}://{at.where(exam)}{exam.question.target.resource}"
    return replace(exam, redirects=tuple(_follow(url, answer, exam)))


def _follow(url: str, answer: Exchange, exam: Examination) -> Iterator[Redirect]:
    """Yield where the answer leads, hop by hop, as long as that is this machine and plain HTTP."""
    seen = {url}
    for _ in range(_MOST_HOPS):
        following = redirect_target(answer, url)
        if following is None:
            return
        if following in seen:
            yield Redirect(url=following, is_loop=True, why=f"{url} leads to {following} again")
            return
        seen.add(following)
        hop, further = _visit(following, exam)
        yield hop
        if further is None or hop.is_dead or hop.is_elsewhere:
            return
        url, answer = following, further
    yield Redirect(url=url, is_loop=True, why=f"more than {_MOST_HOPS} redirects")


def _visit(url: str, exam: Examination) -> tuple[Redirect, Exchange | None]:
    """Return what is behind `url`, and the answer when it is plain HTTP of this machine."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _DEFAULT_PORTS.get(parts.scheme, 80)
    addresses = exam.targets if host == exam.question.target.host else resolve(host).addresses
    if not addresses:
        return Redirect(url=url, is_dead=True, why=f"{host} has no address"), None
    own = [one for one in addresses if is_own(one, exam)]
    if not own:
        return Redirect(url=url, is_elsewhere=True), None
    errors = []
    for one in own:
        goal = Goal(host=one, port=port, uid=exam.question.uid, allowed=own_addresses(exam))
        attempt, opened = try_connect(goal, keep=True)
        if opened is None:
            errors.append(f"connecting to {at.place(one, port)}: {attempt.error}")
            continue
        return _read(url, opened, parts.scheme, exam)
    return Redirect(url=url, is_dead=True, why=errors[0]), None


def _read(
    url: str, opened: socket.socket, scheme: str, exam: Examination
) -> tuple[Redirect, Exchange | None]:
    parts = urlsplit(url)
    if scheme == "https":
        return _read_secure(url, opened, exam)
    query = f"?{parts.query}" if parts.query else ""
    request = Request(host_header=parts.netloc, resource=f"{parts.path or '/'}{query}")
    answer = ask_http(opened, request, patience_s=_SHORT_S)
    if answer.http is None and answer.ending is not Ending.SILENCE:
        return Redirect(url=url, is_dead=True, why=f"{url} gives no HTTP answer"), answer
    return Redirect(url=url), answer


def _read_secure(
    url: str, opened: socket.socket, exam: Examination
) -> tuple[Redirect, Exchange | None]:
    """Return whether somebody speaks TLS there; a redirect to https on a plain port is dead."""
    from homeport.probe.consult.shake import shake_hands  # noqa: PLC0415 - seldom needed

    host = urlsplit(url).hostname or "localhost"
    first = [opened]

    def connect() -> socket.socket:
        if first:
            return first.pop()
        raise ConnectionError("one look is enough")

    shaken = shake_hands(connect, name=host, environ=exam.question.environ, patience_s=_SHORT_S)
    if shaken.handshake is not None and not shaken.handshake.speaks_tls:
        return Redirect(url=url, is_dead=True, why=f"{url}: that port speaks no TLS"), None
    return Redirect(url=url), None


def _with_rules(exam: Examination) -> Examination:
    """Look for a list of allowed addresses in the server's configuration, where it forbids."""
    answer, service = at.http_answer(exam), at.owner(exam)
    if answer is None or answer.http is None or answer.http.status != _FORBIDDEN:
        return exam
    if service is None:
        return exam
    return replace(exam, rules=access_lists(read_settings(service)))


def _with_host_trials(exam: Examination) -> Examination:
    """Ask again with other Host headers, when the answer may be about the name."""
    goal = _goal(exam)
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
    trials = try_hosts(opener(goal), names, exam.question.target.resource, patience_s=_SHORT_S)
    return replace(exam, host_trials=trials)


def _names_to_try(exam: Examination) -> list[str]:
    service = at.owner(exam)
    own = exam.question.target.host or ""
    texts = read_config_texts(service, exam.traces.project)
    names = [one for one in find_names(texts) if one != own]
    usual = [one for one in ("localhost",) if one != own]
    return list(dict.fromkeys([*names[:3], *usual]))


def _with_large_header(exam: Examination) -> Examination:
    """Send as many cookies as browsers do, when that was reported or is all that is left."""
    goal, answer = _goal(exam), at.http_answer(exam)
    if goal is None or answer is None or answer.http is None or at.is_answer_secure(exam):
        return exam
    reported = _reports_large_header(exam)
    size = _HUGE_BYTES if reported else _LARGE_BYTES
    if not (reported or at.is_web(exam)) or answer.http.status >= 400:
        return exam
    return replace(
        exam,
        large_header=ask_with_large_header(
            opener(goal), size, host_header=at.where(exam), patience_s=_SHORT_S
        ),
    )


def _reports_large_header(exam: Examination) -> bool:
    text = exam.question.report.lower()
    is_about = "header" in text or "cookie" in text
    return exam.report.http_status == 431 or (is_about and "too large" in text)


def _with_cors(exam: Examination) -> Examination:
    """Ask as a page of another origin would, when that is what was reported."""
    goal, answer = _goal(exam), at.http_answer(exam)
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
        trials.append(ask_http(opened, request, patience_s=_SHORT_S))
    return replace(exam, cors_trials=tuple(trials))


def _with_proxy(exam: Examination) -> Examination:
    """Go through the proxy that the environment names, as curl or requests would."""
    target = exam.question.target
    if target.path is not None or target.host is None:
        return exam
    if not at.is_web(exam) and at.http_answer(exam) is None:
        return exam
    chosen = proxy_for(
        target.scheme or "http", target.host, target.port or 0, exam.question.environ
    )
    if chosen is None:
        return exam
    variable, value = chosen
    parts = urlsplit(value if "://" in value else f"http://{value}")
    shown = f"{parts.scheme}://{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    trial = ProxyTrial(
        variable=variable,
        value=shown,
        exemptions=no_proxy_of(exam.question.environ),
        is_used=True,
    )
    return replace(exam, proxy=_through(trial, parts.hostname or "", parts.port or 1080, exam))


def _through(trial: ProxyTrial, host: str, port: int, exam: Examination) -> ProxyTrial:
    try:
        addresses: tuple[Host, ...] = (plain(ip_address(host)),)
    except ValueError:
        addresses = resolve(host).addresses
    own = [one for one in addresses if is_own(one, exam)]
    if not own:
        return trial
    goal = Goal(host=own[0], port=port, allowed=own_addresses(exam))
    attempt, opened = try_connect(goal, keep=True)
    if opened is None:
        return replace(trial, attempt=attempt)
    url = f"http://{at.where(exam)}{exam.question.target.resource}"
    request = Request(host_header=at.where(exam), resource=url)
    return replace(trial, attempt=attempt, exchange=ask_http(opened, request, patience_s=_SHORT_S))
