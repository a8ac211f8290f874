"""Do routing rules take packets for this machine somewhere else?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Host, plain
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
            else "Find the rule with `ip rule` and `ip route "
            f"get {route.host}`, and end the VPN or kill switch that made it",
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


CHECK = Check(asks="Does a routing rule catch the packets?", think=_think, cases=dict)
