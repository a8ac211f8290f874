"""Are local ports or the table of tracked connections used up?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import exam, tried
from homeport.model.address import parse_host
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, Limits
from homeport.model.finding import Finding
from homeport.model.route import Route, RouteKind


def _think(exam: Examination) -> Iterator[Finding]:
    if not at.is_start(exam):
        yield from _ephemeral(exam)
        yield from _conntrack(exam)


def _ephemeral(exam: Examination) -> Iterator[Finding]:
    limits = exam.limits
    low, high = limits.ephemeral
    local = {
        route.host for route in exam.routes if route.kind in (RouteKind.LOCAL, RouteKind.UNKNOWN)
    }
    tried = [one for one in at.came_to(exam, Outcome.NO_LOCAL_PORT) if one.host in local]
    if tried:
        used = f"{limits.ephemeral_used or 'all'} are taken towards it"
        yield Finding(
            code="ephemeral-exhausted",
            what=f"there is no free local port left for a connection to {at.where(exam)}",
            evidence=(
                f"connecting ends with {tried[0].error} although the address is local",
                f"net.ipv4.ip_local_port_range = {low} {high}: {high - low + 1} ports, {used}",
            ),
            fix="Keep connections open instead of opening one per request, wait a minute for "
            "TIME_WAIT to end, or widen the range: sudo sysctl -w "
            'net.ipv4.ip_local_port_range="1024 65535"',
            confidence=0.96,
        )


def _conntrack(exam: Examination) -> Iterator[Finding]:
    limits = exam.limits
    used_up, most = limits.conntrack_used, limits.conntrack_most
    if used_up is not None and most and used_up >= most and at.came_to(exam, Outcome.TIMEOUT):
        yield Finding(
            code="conntrack-full",
            what="the kernel's table of tracked connections is full, so it drops new ones",
            evidence=(f"nf_conntrack_count is {used_up} of nf_conntrack_max {most}",),
            fix=f"sudo sysctl -w net.netfilter.nf_conntrack_max={2 * most}",
            confidence=0.9,
        )


def _cases() -> dict[str, Case]:
    no_port = (tried(Outcome.NO_LOCAL_PORT),)
    timeout = (tried(Outcome.TIMEOUT),)
    away = (Route(host=parse_host("127.0.0.1"), kind=RouteKind.UNICAST),)
    full = Limits(conntrack_used=65_536, conntrack_most=65_536)
    return {
        "no local port is left": Case(given=exam(attempts=no_port), finds=("ephemeral-exhausted",)),
        "it is known how many are taken, and nobody knows the route": Case(
            given=exam(
                attempts=no_port,
                routes=(Route(host=parse_host("127.0.0.1"), kind=RouteKind.UNKNOWN),),
                limits=Limits(ephemeral=(50_000, 50_099), ephemeral_used=100),
            ),
            finds=("ephemeral-exhausted",),
        ),
        "the table of connections is full": Case(
            given=exam(attempts=timeout, limits=full), finds=("conntrack-full",)
        ),
        "the same error for want of a route": Case(given=exam(attempts=no_port, routes=away)),
        "many ports are taken and one is left": Case(
            given=exam(attempts=(tried(),), limits=Limits(ephemeral_used=28_231)),
        ),
        "the table is full and it answers": Case(given=exam(attempts=(tried(),), limits=full)),
        "the table has room": Case(
            given=exam(attempts=timeout, limits=Limits(conntrack_used=9, conntrack_most=65_536)),
        ),
        "the app does not start": Case(given=exam(start=True, attempts=no_port, limits=full)),
    }


CHECK = Check(asks="Are local ports or tracked connections used up?", think=_think, cases=_cases)
