"""Prove the check of what is behind proxies, tunnels and published ports."""

from dataclasses import replace

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
from homeport.model.address import parse_host
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, Upstream
from homeport.model.exchange import Ending, Exchange
from homeport.model.sockets import Listener

_BAD_GATEWAY = answered(502, "<h1>502 Bad Gateway</h1>", server="nginx")
_CLOSED, _SILENCE = ended(), ended(Ending.SILENCE)


def cases() -> dict[str, Case]:
    """Return what must fire and what must not."""
    return {**_dead(), **_said_so(), **_containers(), **_in_order(), **_not_reached()}


def _dead() -> dict[str, Case]:
    down = ("upstream-down",)
    return {
        "502, and its upstream refuses": Case(given=_seen(_BAD_GATEWAY, _refuses()), finds=down),
        "it closes, as socat does when its upstream refuses": Case(
            given=also(_seen(_CLOSED, _refuses()), failed_connects=1), finds=down
        ),
        "silence, and its upstream does not answer": Case(
            given=_seen(_SILENCE, _upstream(outcome=Outcome.TIMEOUT)), finds=down
        ),
        "one of two upstreams is down": Case(
            given=_seen(_BAD_GATEWAY, _lives(), _refuses()), finds=down
        ),
        "500, and its upstream refuses": Case(given=_seen(answered(500), _refuses()), finds=down),
    }


def _said_so() -> dict[str, Case]:
    down = ("upstream-down",)
    log = (said("upstream-down", "connect() failed (111: Connection refused)"),)
    return {
        "502, and nobody knows where it leads": Case(given=_seen(_BAD_GATEWAY), finds=down),
        "504, and its log says so": Case(
            given=also(_seen(answered(504)), failures=log), finds=down
        ),
        "503 in the words of Envoy": Case(
            given=_seen(answered(503, "upstream connect error or disconnect")), finds=down
        ),
        "502, though what it names is up": Case(given=_seen(_BAD_GATEWAY, _lives()), finds=down),
        "it closes, and meanwhile somebody here failed to connect": Case(
            given=also(_seen(_CLOSED), failed_connects=1), finds=down
        ),
        "500, and meanwhile somebody here failed to connect": Case(
            given=also(_seen(answered(500)), failed_connects=1), finds=down
        ),
        "it closes, and in all that time somebody failed to connect": Case(
            given=also(_seen(ended(took_s=2.5)), failed_connects=1)
        ),
        "it closes and is gone, so it is we who failed to connect": Case(
            given=also(
                _seen(_CLOSED),
                exchanges=(_CLOSED, ended(Ending.NOT_CONNECTED)),
                failed_connects=1,
            )
        ),
    }


def _containers() -> dict[str, Case]:
    open_there, private = listens("0.0.0.0", 3000), listens("127.0.0.1", 3000)  # noqa: S104
    elsewhere, hidden = replace(open_there, port=8080), replace(private, port=9229)
    wrong = ("published-port-wrong",)
    return {
        "the app in the container listens on its loopback": Case(
            given=_seen(_CLOSED, _inside(listeners=(private,))), finds=("container-loopback-bind",)
        ),
        "the app in the container has another port": Case(
            given=_seen(_CLOSED, _inside(other_listeners=(hidden, elsewhere))), finds=wrong
        ),
        "it has another port, on its loopback": Case(
            given=_seen(_CLOSED, _inside(other_listeners=(hidden,))), finds=wrong
        ),
        "nothing listens in the container": Case(
            given=_seen(_CLOSED, _inside()), finds=("upstream-down",)
        ),
        "the app in the container listens for everybody": Case(
            given=_seen(_CLOSED, _inside(listeners=(private, open_there)))
        ),
        "nobody knows which container it is": Case(
            given=_seen(
                _CLOSED, Upstream(host=None, port=80, source="a rule", text="172.17.0.2:80")
            )
        ),
    }


def _in_order() -> dict[str, Case]:
    beyond = Upstream(host=None, port=80, source="its command line", text="beyond ssh: db:80")
    greeting = ended(kind="greeting")
    return {
        "it answers, though one upstream of its configuration is down": Case(
            given=_seen(answered(), _refuses())
        ),
        "an error of its own": Case(given=_seen(answered(500))),
        "an error of its own, and its upstream is up": Case(given=_seen(answered(500), _lives())),
        "404": Case(given=_seen(answered(404), _refuses())),
        "502, and the question was whether host:port can be reached": Case(
            given=also(_seen(_BAD_GATEWAY, _refuses()), question=question("127.0.0.1:8000"))
        ),
        "it closes, and leads nowhere": Case(given=_seen(_CLOSED)),
        "it closes, and its upstream is up": Case(given=_seen(_CLOSED, _lives())),
        "it closes, and leads beyond another machine": Case(given=_seen(_CLOSED, beyond)),
        "another protocol than HTTP answers after a close": Case(
            given=also(
                _seen(_CLOSED, _refuses()),
                exchanges=(greeting, ended(Ending.ANSWERED, kind="redis", protocol="redis")),
            )
        ),
        "it was reached, and nothing was asked": Case(
            given=also(_seen(_CLOSED, _refuses()), exchanges=())
        ),
        "the app does not start": Case(
            given=exam(start=True, exchanges=(_BAD_GATEWAY,), upstreams=(_refuses(),))
        ),
    }


def _not_reached() -> dict[str, Case]:
    refused = (tried(Outcome.REFUSED),)
    by_rule = replace(_inside(), source="NAT rule ip nat OUTPUT")
    return {
        "a NAT rule leads to a container in which nothing listens": Case(
            given=exam(attempts=refused, upstreams=(by_rule,)), finds=("upstream-down",)
        ),
        "refused, and nothing is led anywhere": Case(given=exam(attempts=refused)),
        "a filter forbids it, which is another trouble": Case(
            given=exam(attempts=(tried(Outcome.NOT_PERMITTED),), upstreams=(by_rule,))
        ),
    }


def _seen(answer: Exchange, *upstreams: Upstream) -> Examination:
    return exam(
        listeners=(listens(),),
        services=(service(process="nginx"),),
        attempts=(tried(),),
        exchanges=(answer,),
        upstreams=upstreams,
    )


def _upstream(*, outcome: Outcome) -> Upstream:
    return Upstream(
        host=parse_host("127.0.0.1"),
        port=9000,
        source="proxy_pass http://127.0.0.1:9000;",
        text="127.0.0.1:9000",
        attempt=tried(outcome, port=9000),
    )


def _refuses() -> Upstream:
    return _upstream(outcome=Outcome.REFUSED)


def _lives() -> Upstream:
    return _upstream(outcome=Outcome.CONNECTED)


def _inside(
    *, listeners: tuple[Listener, ...] = (), other_listeners: tuple[Listener, ...] = ()
) -> Upstream:
    """Return where a published port leads: into a container, with who listens in it."""
    return Upstream(
        host=parse_host("172.17.0.2"),
        port=3000,
        source="its command line",
        text="172.17.0.2:3000",
        namespace="web",
        is_namespace_known=True,
        listeners=listeners,
        other_listeners=other_listeners,
        is_container=True,
    )
