"""Go through the proxy that the environment names, as curl or requests would."""

from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from homeport.diagnose import situation as at
from homeport.diagnose.no_proxy import no_proxy_of, proxy_for
from homeport.home.doctor.again import SHORT_S
from homeport.home.doctor.readings import is_own, own_addresses
from homeport.model.address import Host, plain
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination, ProxyTrial
from homeport.observe.names import resolve
from homeport.probe.consult.connect import Goal, try_connect
from homeport.probe.consult.web import Request, ask_http

# curl's for a proxy that names none. Source: curl(1), --proxy.
_USUAL_PORT = 1080
# Where a password may stand in it nobody knows, so that nothing of it is shown.
_NO_URL = "(a value that is no URL)"


def with_proxy(exam: Examination) -> Examination:
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
    shown, place = _read_url(value)
    trial = ProxyTrial(
        variable=variable,
        value=shown,
        exemptions=no_proxy_of(exam.question.environ),
        is_used=True,
    )
    return replace(exam, proxy=_through(trial, place, exam))


def _read_url(value: str) -> tuple[str, tuple[str, int] | None]:
    """Return the proxy's URL without a password, and its place, None where it names none."""
    try:
        parts = urlsplit(value if "://" in value else f"http://{value}")
        host, port = parts.hostname, parts.port
    except ValueError:  # brackets that do not match, a port beyond 65535
        return _NO_URL, None
    if not host:
        return _NO_URL, None
    shown = f"{parts.scheme}://{host}:{port}" if port else host
    return shown, (host, port or _USUAL_PORT)


def _through(trial: ProxyTrial, where: tuple[str, int] | None, exam: Examination) -> ProxyTrial:
    if where is None:
        unreadable = Attempt(host=None, port=None, outcome=Outcome.OTHER, error="it is no address")
        return replace(trial, attempt=unreadable)
    host, port = where
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
    return replace(trial, attempt=attempt, exchange=ask_http(opened, request, patience_s=SHORT_S))
