"""Would a browser refuse what other clients may do: unsafe port, forced HTTPS, CORS?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.unsafe_ports import is_blocked_by_browsers, is_forced_to_https
from homeport.model.examination import Examination
from homeport.model.exchange import Exchange
from homeport.model.finding import Finding

_ALLOW = "access-control-allow-origin"
_SUCCESSES = range(200, 300)


def _think(exam: Examination) -> Iterator[Finding]:
    answer = at.http_answer(exam)
    if at.is_start(exam) or answer is None or answer.http is None:
        return
    target = exam.question.target
    port = at.port_of(exam)
    if target.path is None and is_blocked_by_browsers(port):
        yield Finding(
            code="browser-blocked-port",
            what=f"browsers refuse to open port {port}: it is on their list of unsafe ports",
            evidence=(
                f"the server answers HTTP {answer.http.status} to other clients",
                f"port {port} is a bad port of the Fetch standard (ERR_UNSAFE_PORT)",
            ),
            fix=f"Use another port, such as {_other(port)} (Chromium for a test: "
            f"--explicitly-allowed-ports={port})",
            confidence=0.93,
        )
    if target.scheme in ("http", "ws") and target.host and _is_forced(target.host, exam):
        yield Finding(
            code="hsts-forced-https",
            what=f"browsers turn http://{target.host} into https, and this port speaks plain HTTP",
            evidence=_why_forced(target.host, exam),
            fix="Use a name below .localhost or .test, or 127.0.0.1; a stored entry is deleted at "
            "chrome://net-internals/#hsts (Firefox: forget about this site)",
            confidence=0.85,
        )
    yield from _cors(exam)


def _other(port: int) -> int:
    return next(one for one in range(port + 1, port + 2_000) if not is_blocked_by_browsers(one))


def _is_forced(host: str, exam: Examination) -> bool:
    return is_forced_to_https(host) or exam.report.names_hsts


def _why_forced(host: str, exam: Examination) -> tuple[str, ...]:
    if is_forced_to_https(host):
        ending = host.rpartition(".")[2]
        return (f".{ending} is preloaded as HTTPS-only in every browser", "plain HTTP works here")
    return ("plain HTTP works here", f"reported: {exam.question.report.strip()[:160]}")


def _cors(exam: Examination) -> Iterator[Finding]:
    origin = exam.question.origin or exam.report.cors_origin
    blocked = next((one for one in exam.cors_trials if not _lets_in(one, origin)), None)
    if blocked is None:
        return
    allowed = blocked.http.headers.get(_ALLOW) if blocked.http else None
    yield Finding(
        code="cors-blocked",
        what=f"the server answers, but does not let the page {origin or 'of another origin'} read it",
        evidence=(
            f"asked {blocked.asked} with Origin: {origin}"
            if origin
            else f"asked {blocked.asked} as another origin would",
            f"{_ALLOW}: {allowed}" if allowed else f"the answer has no {_ALLOW} header",
        ),
        fix=f"Let the server send {_ALLOW}: {origin or 'ORIGIN'} (its CORS middleware), or reach it "
        "through the dev server's proxy so that the origin is the same",
        confidence=0.9,
    )


def _lets_in(one: Exchange, origin: str | None) -> bool:
    """Return whether a browser would go on. Source: the Fetch standard, "CORS check"."""
    if one.http is None:
        return True  # nothing was said, so nothing was refused
    if one.http.headers.get(_ALLOW) not in ("*", origin or "http://localhost:1"):
        return False
    return "OPTIONS" not in one.asked or one.http.status in _SUCCESSES


CHECK = Check(asks="Would a browser refuse it?", think=_think, cases=dict)
