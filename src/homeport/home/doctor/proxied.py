"""Go through the proxy that the environment names, as curl or requests would."""

from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from homeport.diagnose import situation as at
from homeport.diagnose.no_proxy import no_proxy_of, proxy_for
from homeport.home.doctor.again import SHORT_S
from homeport.home.doctor.readings import is_own, own_addresses
from homeport.model.address import Host, plain
from homeport.model.examination import Examination, ProxyTrial
from homeport.observe.names import resolve
from homeport.probe.consult.connect import Goal, try_connect
from homeport.probe.consult.web import Request, ask_http


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
    return replace(trial, attempt=attempt, exchange=ask_http(opened, request, patience_s=SHORT_S))
