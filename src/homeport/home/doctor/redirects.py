"""Follow where an HTTP answer sends its clients, as long as that is this machine."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from homeport.diagnose import situation as at
from homeport.home.doctor.again import SHORT_S
from homeport.home.doctor.readings import is_own, own_addresses
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.examination import Examination, Redirect
from homeport.model.exchange import Ending, Exchange
from homeport.observe.names import resolve
from homeport.probe.consult.connect import Goal, try_connect
from homeport.probe.consult.redirect import redirect_target
from homeport.probe.consult.shake import shake_hands
from homeport.probe.consult.web import Request, ask_http

_MOST_HOPS = 6
# For all hops together: a person waits for the answer.
_MOST_S = 2.0
_DEFAULT_PORTS = {"http": 80, "https": 443}


def with_redirects(exam: Examination) -> Examination:
    answer = at.http_answer(exam)
    if answer is None or answer.http is None:
        return exam
    scheme = exam.question.target.scheme or ("https" if at.is_answer_secure(exam) else "http")
    url = f"{scheme}://{at.where(exam)}{exam.question.target.resource}"
    return replace(exam, redirects=tuple(_follow(url, answer, exam)))


def _follow(url: str, answer: Exchange, exam: Examination) -> Iterator[Redirect]:
    """Yield where the answer leads, hop by hop, as long as that is this machine and plain HTTP."""
    seen = {url}
    until_s = SYSTEM_CLOCK.monotonic_s() + _MOST_S
    for _ in range(_MOST_HOPS):
        following = redirect_target(answer, url)
        if following is None:
            return
        following = _without_login(following)
        if following in seen:
            yield Redirect(url=following, is_loop=True, why=f"{url} leads to {following} again")
            return
        seen.add(following)
        hop, further = _visit(following, exam)
        yield hop
        is_late = SYSTEM_CLOCK.monotonic_s() > until_s
        if further is None or hop.is_dead or hop.is_elsewhere or is_late:
            return
        url, answer = following, further
    yield Redirect(url=url, is_loop=True, why=f"more than {_MOST_HOPS} redirects")


def _without_login(url: str) -> str:
    """Return `url` without user and password: nobody has to see them, or needs them here."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


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
    answer = ask_http(opened, request, patience_s=SHORT_S)
    if answer.http is None and answer.ending is not Ending.SILENCE:
        return Redirect(url=url, is_dead=True, why=f"{url} gives no HTTP answer"), answer
    return Redirect(url=url), answer


def _read_secure(
    url: str, opened: socket.socket, exam: Examination
) -> tuple[Redirect, Exchange | None]:
    """Return whether somebody speaks TLS there; a redirect to https on a plain port is dead."""
    host = urlsplit(url).hostname or "localhost"
    first = [opened]

    def connect() -> socket.socket:
        if first:
            return first.pop()
        raise ConnectionError("one look is enough")

    shaken = shake_hands(connect, name=host, environ=exam.question.environ, patience_s=SHORT_S)
    if shaken.handshake is not None and not shaken.handshake.speaks_tls:
        return Redirect(url=url, is_dead=True, why=f"{url}: that port speaks no TLS"), None
    return Redirect(url=url), None
