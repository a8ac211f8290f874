"""Would a browser refuse what other clients may do: unsafe port, forced HTTPS, CORS?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import answered, ended, exam, question, shaken
from homeport.diagnose.unsafe_ports import is_blocked_by_browsers, is_forced_to_https
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange, HttpAnswer
from homeport.model.finding import Finding
from homeport.model.report import ReportFacts

_ALLOW = "access-control-allow-origin"
_SUCCESSES = range(200, 300)
_FIRST_FREE = 1_024
# Where nobody said which page asks, the doctor asks as this one.
_SOME_ORIGIN = "http://localhost:1"


def _think(exam: Examination) -> Iterator[Finding]:
    answer = at.http_answer(exam)
    if at.is_start(exam) or answer is None or answer.http is None:
        return
    yield from _unsafe(answer.http, exam)
    yield from _forced(exam)
    yield from _cors(exam)


def _unsafe(http: HttpAnswer, exam: Examination) -> Iterator[Finding]:
    port = at.port_of(exam)
    if exam.question.target.path is None and is_blocked_by_browsers(port):
        yield Finding(
            code="browser-blocked-port",
            what=f"browsers refuse to open port {port}: it is on their list of unsafe ports",
            evidence=(
                f"the server answers HTTP {http.status} to other clients",
                f"port {port} is a bad port of the Fetch standard (ERR_UNSAFE_PORT)",
            ),
            fix=f"Use another port, such as {_other(port)} (Chromium for a test: "
            f"--explicitly-allowed-ports={port})",
            confidence=0.93,
        )


def _forced(exam: Examination) -> Iterator[Finding]:
    target = exam.question.target
    if target.scheme in ("http", "ws") and target.host and _is_forced(target.host, exam):
        yield Finding(
            code="hsts-forced-https",
            what=f"browsers turn http://{target.host} into https, and this port speaks plain HTTP",
            evidence=_why_forced(target.host, exam),
            fix="Use a name below .localhost or .test, or 127.0.0.1; a stored entry is deleted at "
            "chrome://net-internals/#hsts (Firefox: forget about this site)",
            confidence=0.85,
        )


def _other(port: int) -> int:
    """Return a port nearby that browsers open, and that needs no privilege."""
    first = port + 1 if port >= _FIRST_FREE else port + 8_000
    return next(one for one in range(first, first + 2_000) if not is_blocked_by_browsers(one))


def _is_forced(host: str, exam: Examination) -> bool:
    """Return whether browsers would ask with https; of an address they never do (RFC 6797)."""
    return is_forced_to_https(host) or (exam.report.names_hsts and not _is_address(host))


def _is_address(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdecimal()


def _why_forced(host: str, exam: Examination) -> tuple[str, ...]:
    if is_forced_to_https(host):
        ending = host.rstrip(".").rpartition(".")[2]
        return (f".{ending} is preloaded as HTTPS-only in every browser", "plain HTTP works here")
    return ("plain HTTP works here", f"reported: {exam.question.report.strip()[:160]}")


def _cors(exam: Examination) -> Iterator[Finding]:
    origin = exam.question.origin or exam.report.cors_origin
    refusals = [why for one in exam.cors_trials if (why := _refusal(one, origin)) is not None]
    if not refusals:
        return
    yield Finding(
        code="cors-blocked",
        what="the server answers, but does not let "
        f"{f'the page {origin}' if origin else 'a page of another origin'} read it",
        evidence=tuple(refusals),
        fix=f"Let the server send {_ALLOW}: {origin or 'ORIGIN'} (its CORS middleware), or reach "
        "it through the dev server's proxy so that the origin is the same",
        confidence=0.9,
    )


def _refusal(one: Exchange, origin: str | None) -> str | None:
    """Return why a browser would stop here, None when it would go on or nothing was said.

    Source: the Fetch standard, "CORS check" and "CORS-preflight fetch".
    """
    if one.http is None:
        return None
    asks_as, allowed = origin or _SOME_ORIGIN, one.http.headers.get(_ALLOW)
    is_let_in = "OPTIONS" not in one.asked or one.http.status in _SUCCESSES
    if allowed in ("*", asks_as) and is_let_in:
        return None
    header = f"{_ALLOW}: {allowed}" if allowed else f"no {_ALLOW} header"
    return f"{one.asked} with Origin: {asks_as} is answered {one.http.status} with {header}"


def _cases() -> dict[str, Case]:
    fine, page = answered(), "http://localhost:3000"
    star = answered(access_control_allow_origin="*")
    own = answered(access_control_allow_origin=page)
    preflight = replace(own, asked="OPTIONS / over HTTP/1.1")
    lost = answered(404, access_control_allow_origin=page)
    stored = ReportFacts(names_hsts=True)

    def seen(
        target: str,
        *answers: Exchange,
        origin: str | None = None,
        trials: tuple[Exchange, ...] = (),
        report: ReportFacts = ReportFacts(),  # noqa: B008 - frozen
    ) -> Examination:
        return exam(
            asked=question(target, origin=origin, report="it turns into https"),
            hosts=("127.0.0.1",),
            exchanges=answers or (fine,),
            cors_trials=trials,
            report=report,
        )

    def crossed(*trials: Exchange, origin: str | None = page) -> Examination:
        return seen("localhost:8000", origin=origin, trials=trials)

    return {
        "a port of X11": Case(given=seen("localhost:6000"), finds=("browser-blocked-port",)),
        "a port below 1024": Case(given=seen("localhost:22"), finds=("browser-blocked-port",)),
        "a port beside it": Case(given=seen("localhost:6001")),
        "a socket file has no port": Case(given=seen("unix:/run/app.sock")),
        "an unsafe port at which nobody speaks HTTP": Case(
            given=seen("127.0.0.1:6000", ended(Ending.SILENCE))
        ),
        "the app does not start on it": Case(given=exam("localhost:6000", hosts=(), start=True)),
        "a domain that browsers only open with https": Case(
            given=seen("http://shop.dev.:8000/"), finds=("hsts-forced-https",)
        ),
        "the browser has stored it, says the report": Case(
            given=seen("http://localhost:8000/", report=stored), finds=("hsts-forced-https",)
        ),
        "an address is never stored": Case(given=seen("http://127.0.0.1:8000/", report=stored)),
        "nor is one of IPv6": Case(given=seen("http://[::1]:8000/", report=stored)),
        "https was asked for": Case(given=seen("https://shop.dev:8000/", shaken(), fine)),
        "nobody said that it is http": Case(given=seen("shop.dev:8000")),
        "no header for other pages": Case(given=crossed(fine), finds=("cors-blocked",)),
        "a header for another page": Case(
            given=crossed(answered(access_control_allow_origin="http://localhost:5173")),
            finds=("cors-blocked",),
        ),
        "the question before is not understood": Case(
            given=crossed(own, replace(lost, asked="OPTIONS / over HTTP/1.1")),
            finds=("cors-blocked",),
        ),
        "nobody knows the page": Case(given=crossed(fine, origin=None), finds=("cors-blocked",)),
        "every page may": Case(given=crossed(star, origin=None)),
        "this page may, though there is nothing": Case(given=crossed(lost, preflight)),
        "nothing was said": Case(given=crossed(ended())),
    }


CHECK = Check(asks="Would a browser refuse it?", think=_think, cases=_cases)
