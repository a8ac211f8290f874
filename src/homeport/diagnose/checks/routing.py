"""Do routing rules take packets for this machine somewhere else?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import Host, parse_host, plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.route import Route, RouteKind

_WORDS = {
    RouteKind.BLACKHOLE: "thrown away (blackhole)",
    RouteKind.PROHIBIT: "forbidden (prohibit)",
    RouteKind.UNREACHABLE: "called unreachable",
}


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_reached(exam):
        return
    for route in exam.routes:
        if not _is_caught(route, exam):
            continue
        what = _WORDS.get(route.kind) or f"sent out through {route.device or 'another interface'}"
        yield Finding(
            code="route-blackhole",
            what=f"packets to {route.host} are {what} by a routing rule",
            evidence=(f"the kernel's route to {route.host} is {route.kind}", *route.culprits),
            fix=f"sudo {route.undo}"
            if route.undo
            else f"Find the rule with `ip rule` and `ip route get {route.host}`, and end the VPN "
            "or kill switch that made it",
            confidence=0.96,
        )
        return


def _is_caught(route: Route, exam: Examination) -> bool:
    """A missing local address has another kind than LOCAL too, but no culprit."""
    if not route.culprits:
        return False
    return route.kind in _WORDS or (route.kind is RouteKind.UNICAST and _is_mine(route.host, exam))


def _is_mine(host: Host, exam: Examination) -> bool:
    lo = exam.loopback
    mine = [plain(one) for one in lo.local_addresses] if lo else []
    return plain(host).is_loopback or plain(host) in mine


def _cases() -> dict[str, Case]:
    def routed(kind: RouteKind, host: str = "127.0.0.1", **more: object) -> Examination:
        route = Route(
            host=parse_host(host),
            kind=kind,
            **{"culprits": ("32: lookup 99",), **more},  # type: ignore[arg-type]  # its fields
        )
        return made.exam(f"http://{host}:8000/", routes=(route,), attempts=failed)

    failed = (made.tried(Outcome.INVALID),)
    caught = routed(RouteKind.BLACKHOLE)
    finds = ("route-blackhole",)
    return {
        "a blackhole": Case(given=caught, finds=finds),
        "forbidden, and the way back is known": Case(
            given=routed(RouteKind.PROHIBIT, undo="ip rule del pref 32"), finds=finds
        ),
        "the second address is caught": Case(
            given=replace(
                caught,
                routes=(Route(host=parse_host("::1"), kind=RouteKind.LOCAL), *caught.routes),
            ),
            finds=finds,
        ),
        "into a tunnel": Case(
            given=routed(RouteKind.UNICAST, "192.0.2.5", device="tun0"), finds=finds
        ),
        "somewhere, and nobody knows what the machine's addresses are": Case(
            given=replace(routed(RouteKind.UNICAST), loopback=None), finds=finds
        ),
        "a way to another machine": Case(given=routed(RouteKind.UNICAST, "192.0.2.77")),
        "no such address here, and no rule to blame": Case(
            given=routed(RouteKind.UNREACHABLE, culprits=()),
        ),
        "it answers all the same": Case(given=replace(caught, attempts=(made.tried(),))),
        "an ordinary route": Case(given=made.exam(attempts=failed)),
    }


CHECK = Check(asks="Does a routing rule catch the packets?", think=_think, cases=_cases)
