"""Prove the check of what HTTP answers tell."""

from homeport.diagnose.check import Case
from homeport.diagnose.made_up import (
    also,
    answered,
    ended,
    exam,
    listens,
    question,
    said,
    service,
    tried,
)
from homeport.model.app_traces import AppTraces
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, Redirect, Upstream
from homeport.model.exchange import Exchange

_FINE = answered(text="hello")


def cases() -> dict[str, Case]:
    """Return what must fire and what must not."""
    return {**_headers(), **_redirects(), **_unavailable(), **_denied(), **_not_asked()}


def _headers() -> dict[str, Case]:
    large = ("header-too-large",)
    return {
        "431 to a plain request": Case(given=_seen(answered(431)), finds=large),
        "400 in nginx's words": Case(
            given=_seen(answered(400, "Request Header Or Cookie Too Large")), finds=large
        ),
        "431 to a request with cookies": Case(
            given=also(_seen(_FINE), large_header=answered(431)), finds=large
        ),
        "cookies are fine": Case(given=also(_seen(_FINE), large_header=_FINE)),
        "a page about the error": Case(given=_seen(answered(text="431 header fields too large"))),
        "nothing came back with cookies": Case(given=also(_seen(_FINE), large_header=ended())),
    }


def _redirects() -> dict[str, Case]:
    moved = answered(301, location="https://localhost/")
    dead = ("redirect-to-dead-target",)

    def leads(*redirects: Redirect) -> Examination:
        return also(_seen(moved), redirects=redirects)

    https = "https://localhost/"
    lives = Redirect(url="http://127.0.0.1:8000/login")
    gone = Redirect(url=https, is_dead=True, why="connecting to 127.0.0.1:443 is refused")
    return {
        "to https, where nobody listens": Case(given=leads(gone), finds=dead),
        "nobody can say how that showed": Case(
            given=leads(Redirect(url=https, is_dead=True)), finds=dead
        ),
        "the second one is dead": Case(given=leads(lives, gone), finds=dead),
        "in a circle": Case(given=leads(Redirect(url=https, is_loop=True)), finds=dead),
        "to a page of its own": Case(given=leads(lives)),
        "to another machine": Case(
            given=leads(Redirect(url="https://login.example/", is_elsewhere=True))
        ),
    }


def _unavailable() -> dict[str, Case]:
    proxy = Upstream(host=None, port=80, source="its command line", text="beyond ssh: db:80")
    no_space = answered(500, "OSError: [Errno 28] No space left on device")
    early, full = ("still-starting",), ("disk-full",)
    log = (said("disk-full", "write failed: No space left on device"),)
    return {
        "503, it is loading": Case(
            given=_seen(answered(503, "Model is still loading")), finds=early
        ),
        "503, it names a time": Case(given=_seen(answered(503, retry_after="5")), finds=early),
        "a bare 503": Case(given=_seen(answered(503)), finds=early),
        "too many clients": Case(
            given=_seen(answered(503, "Too many connections")), finds=("too-many-clients",)
        ),
        "the disk is full": Case(given=_seen(no_space), finds=full),
        "its log says that the disk is full": Case(
            given=also(_seen(answered(500)), failures=log, traces=AppTraces(full_disks=("/srv",))),
            finds=full,
        ),
        "404, and an old line in its log": Case(given=also(_seen(answered(404)), failures=log)),
        "503 of a proxy without upstream": Case(
            given=_seen(answered(503, "no server is available to handle this request"))
        ),
        "503 of a proxy that wants us to try again": Case(
            given=_seen(answered(503, "upstream connect error", retry_after="5"))
        ),
        "a bare 503 of a forwarder": Case(given=also(_seen(answered(503)), upstreams=(proxy,))),
        "a page that says: still loading": Case(given=_seen(answered(text="still loading"))),
        "500": Case(given=_seen(answered(500, "Internal Server Error"))),
    }


def _denied() -> dict[str, Case]:
    denied = ("access-rule-denied",)
    forbidden = answered(403, "<h1>403 Forbidden</h1>")
    log = (said("access-rule-denied", "access forbidden by rule, client: 127.0.0.1"),)
    return {
        "403, and it names our address": Case(
            given=_seen(answered(403, "Your IP address is not allowed")), finds=denied
        ),
        "403, and its configuration has a rule": Case(
            given=also(_seen(forbidden), rules=("nginx.conf:7: deny all;",)), finds=denied
        ),
        "403, and its log names a rule": Case(
            given=also(_seen(forbidden), failures=log), finds=denied
        ),
        "403, as an application says when it does not know the user": Case(given=_seen(forbidden)),
        "it answers, though there is a rule": Case(
            given=also(_seen(_FINE), rules=("nginx.conf:7: deny all;",))
        ),
    }


def _not_asked() -> dict[str, Case]:
    return {
        "no HTTP came back": Case(given=_seen(ended())),
        "403, and the question was whether host:port can be reached": Case(
            given=also(
                _seen(answered(403, "Your IP address is not allowed")),
                question=question("127.0.0.1:8000"),
            )
        ),
        "nobody was reached": Case(given=exam(attempts=(tried(Outcome.REFUSED),))),
        "the app does not start": Case(
            given=exam(start=True, attempts=(tried(),), exchanges=(answered(431),))
        ),
    }


def _seen(answer: Exchange) -> Examination:
    return exam(
        listeners=(listens(),),
        services=(service(),),
        attempts=(tried(),),
        exchanges=(answer,),
    )
