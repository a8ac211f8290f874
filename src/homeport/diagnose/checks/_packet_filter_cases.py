"""Made-up examinations for the check of the packet filter."""

from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case
from homeport.model.address import parse_host
from homeport.model.attempt import Attempt, Outcome, ServerEnd
from homeport.model.examination import Examination
from homeport.model.packet_filter import FilterAnswer, FilterRule, FilterVerdict
from homeport.model.route import Route, RouteKind

_RULE = FilterRule(
    place="inet guard in", text="tcp dport 8000 drop", undo="nft delete rule inet guard in handle 4"
)
_PASSES = FilterAnswer(verdict=FilterVerdict.PASSES)
_DROPS = FilterAnswer(verdict=FilterVerdict.DROPS, rule=_RULE)
_REJECTS = FilterAnswer(verdict=FilterVerdict.REJECTS, rule=_RULE)
_HIDDEN = FilterAnswer(verdict=FilterVerdict.UNKNOWN, note="needs root")
_NOT_TOLD = FilterAnswer(verdict=FilterVerdict.UNKNOWN)


def cases() -> dict[str, Case]:
    """Return them by what they are about."""
    return {**_blamed(), **_innocent(), **_inferred(), **_not_inferred()}


def _redirects(host: str) -> FilterAnswer:
    goes_to = (parse_host(host), 9000)
    rule = replace(_RULE, text="tcp dport 8000 redirect to :9000")
    return FilterAnswer(verdict=FilterVerdict.REDIRECTS, rule=rule, goes_to=goes_to)


def _serves(*attempts: Attempt, rules: FilterAnswer | None = None) -> Examination:
    """Somebody listens on the target, and this came of connecting."""
    return made.exam(
        listeners=(made.listens(),),
        services=(made.service(),),
        attempts=attempts,
        filters=() if rules is None else (rules,),
    )


def _empty(*attempts: Attempt, rules: FilterAnswer) -> Examination:
    """Nobody listens on the target."""
    return made.exam(attempts=attempts, filters=(rules,))


_REFUSED = made.tried(Outcome.REFUSED)
_LATE = made.tried(Outcome.TIMEOUT)


def _blamed() -> dict[str, Case]:
    return {
        "a rule drops": Case(given=_serves(_LATE, rules=_DROPS), finds=("firewall-drop",)),
        "a limit drops": Case(
            given=_serves(_LATE, rules=replace(_DROPS, is_exact=False)), finds=("firewall-drop",)
        ),
        "a rule rejects": Case(given=_serves(_REFUSED, rules=_REJECTS), finds=("firewall-reject",)),
        "a rule rejects that has no name": Case(
            given=_serves(_REFUSED, rules=replace(_REJECTS, rule=None)),
            finds=("firewall-reject",),
        ),
        "a redirection, although somebody listens": Case(
            given=_serves(made.tried(), rules=_redirects("127.0.0.1")),
            finds=("firewall-redirect",),
        ),
        "a redirection to where nobody listens": Case(
            given=_empty(_REFUSED, rules=_redirects("192.0.2.5")), finds=("firewall-redirect",)
        ),
        "a redirection of a port that looks free": Case(
            given=made.exam(start=True, filters=(_redirects("127.0.0.1"),)),
            finds=("firewall-redirect",),
        ),
    }


def _innocent() -> dict[str, Case]:
    return {
        "a container's port is published by a redirection": Case(
            given=_empty(made.tried(), rules=_redirects("172.17.0.2")),
        ),
        "the container does not answer": Case(
            given=_empty(_REFUSED, rules=_redirects("172.17.0.2")),
        ),
        "nobody knows which addresses are ours": Case(
            given=replace(_empty(_REFUSED, rules=_redirects("192.0.2.5")), loopback=None),
        ),
        "a redirection to here, and it works": Case(
            given=_empty(made.tried(), rules=_redirects("127.0.0.1")),
        ),
        "a rule drops what nobody would take": Case(given=_empty(_LATE, rules=_DROPS)),
        "a rule drops, but only for others": Case(given=_serves(made.tried(), rules=_DROPS)),
        "the rules let it pass, so the refusal has another reason": Case(
            given=_serves(_REFUSED, rules=_PASSES),
        ),
        "an app starts on a port that others may not reach": Case(
            given=made.exam(start=True, filters=(_DROPS,)),
        ),
        "an app starts, and no rule redirects": Case(
            given=made.exam(start=True, filters=(_PASSES,)),
        ),
        "an app starts on a port that is taken and redirected": Case(
            given=made.exam(
                start=True, listeners=(made.listens(),), filters=(_redirects("127.0.0.1"),)
            ),
        ),
    }


def _inferred() -> dict[str, Case]:
    end = ServerEnd(host=parse_host("127.0.0.1"), port=9000, is_accepted=True, unread_bytes=0)
    return {
        "silence, without root": Case(
            given=_serves(_LATE, rules=_HIDDEN), finds=("firewall-drop",)
        ),
        "refused, without a word about why the rules are hidden": Case(
            given=_serves(_REFUSED, rules=_NOT_TOLD), finds=("firewall-reject",)
        ),
        "refused, and nobody looked at lo": Case(
            given=replace(_serves(_REFUSED), loopback=None), finds=("firewall-reject",)
        ),
        "one address of two is covered": Case(
            given=made.exam(
                "http://localhost:8000/",
                hosts=("::1", "127.0.0.1"),
                listeners=(made.listens(),),
                attempts=(made.tried(Outcome.REFUSED, host="::1"), _LATE),
            ),
            finds=("firewall-drop",),
        ),
        "our connection came out at another port": Case(
            given=_serves(made.tried(end=end)), finds=("firewall-redirect",)
        ),
    }


def _not_inferred() -> dict[str, Case]:
    end = ServerEnd(host=parse_host("127.0.0.1"), port=8000, is_accepted=True, unread_bytes=0)
    astray = ServerEnd(host=parse_host("172.17.0.2"), port=80, is_accepted=True, unread_bytes=0)
    lost = _serves(_LATE)
    is_down = replace(made.LOOPBACK, is_up=False)
    hole = Route(host=parse_host("127.0.0.1"), kind=RouteKind.BLACKHOLE)
    full = made.listens(accept_queue=129)
    return {
        "it came out where it should": Case(given=_serves(made.tried(end=end))),
        "nobody saw where it came out": Case(given=_serves(made.tried())),
        "published: nobody listens here": Case(
            given=made.exam(attempts=(made.tried(end=astray),)),
        ),
        "nobody listens": Case(given=made.exam(attempts=(_REFUSED,))),
        "lo is down": Case(given=replace(lost, loopback=is_down)),
        "a route takes it": Case(given=replace(lost, routes=(hole,))),
        "the queue is full": Case(given=replace(lost, listeners=(full,))),
        "a unix socket": Case(
            given=made.exam(
                "unix:/run/app.sock",
                attempts=(made.tried(Outcome.REFUSED, path="/run/app.sock"),),
            ),
        ),
    }
