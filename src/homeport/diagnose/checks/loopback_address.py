"""Does the loopback interface have the address that is asked for?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import LOOPBACK, exam, tried
from homeport.model.address import Host, parse_host, plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.route import Route, RouteKind


def _think(exam: Examination) -> Iterator[Finding]:
    lo = exam.loopback
    if lo is None or not lo.is_up or at.is_reached(exam):
        return
    for host in map(plain, exam.targets):
        if not host.is_loopback or not _is_unserved(host, exam):
            continue
        if host.version == 6 and lo.is_ipv6_off:
            continue
        if host in [plain(one) for one in lo.local_addresses]:
            continue
        has = ", ".join(map(str, lo.addresses)) or "no address"
        wanted = "::1/128" if host.version == 6 else "127.0.0.1/8"
        yield Finding(
            code="loopback-address-missing",
            what=f"{lo.name} does not have {host}: it has {has}",
            evidence=(
                f"addresses of {lo.name}: {has} (ip addr show {lo.name})",
                f"the kernel has no local route for {host}",
            ),
            fix=f"sudo ip addr add {wanted} dev {lo.name}",
            confidence=0.95,
            remedy=Remedy(kind=RemedyKind.LOOPBACK_ADDRESS, text=wanted),
        )
        return


def _is_unserved(host: Host, exam: Examination) -> bool:
    """Return whether the kernel has no way to `host`, and no rule takes it away on purpose."""
    for route in exam.routes:
        if plain(route.host) == host:
            return route.kind not in (RouteKind.LOCAL, RouteKind.UNKNOWN) and not route.culprits
    return False


def _cases() -> dict[str, Case]:
    v4, v6 = parse_host("127.0.0.1"), parse_host("::1")
    bare = replace(LOOPBACK, addresses=(), local_addresses=(parse_host("192.0.2.5"),))
    only_v6 = replace(LOOPBACK, addresses=(v6,), local_addresses=(v6,))
    only_v4 = replace(LOOPBACK, addresses=(v4,), local_addresses=(v4,))
    away = (Route(host=v4, kind=RouteKind.UNICAST, device="eth0"),)
    nowhere = (Route(host=v6, kind=RouteKind.NONE),)
    eaten = (Route(host=v4, kind=RouteKind.BLACKHOLE, culprits=("blackhole 127.0.0.0/8",)),)
    timeout = (tried(Outcome.TIMEOUT),)
    six = "http://[::1]:8000/"
    return {
        "lo has no address at all": Case(
            given=exam(loopback=bare, routes=away, attempts=timeout),
            finds=("loopback-address-missing",),
        ),
        "lo has lost ::1": Case(
            given=exam(six, loopback=only_v4, routes=nowhere),
            finds=("loopback-address-missing",),
        ),
        "localhost leads to the family that is left, and to the lost one": Case(
            given=exam(
                "localhost:8000",
                hosts=("::1", "127.0.0.1"),
                loopback=only_v6,
                routes=(Route(host=v6, kind=RouteKind.LOCAL), *away),
            ),
            finds=("loopback-address-missing",),
        ),
        "IPv6 is switched off, which is another trouble": Case(
            given=exam(six, loopback=replace(only_v4, is_ipv6_off=True), routes=nowhere),
        ),
        "a rule catches it, so the address may well be there": Case(
            given=exam(loopback=bare, routes=eaten),
        ),
        "the address is there and its route is not": Case(given=exam(routes=away)),
        "127.0.0.2 is in the network of lo without being on it": Case(
            given=exam("http://127.0.0.2:8000/", attempts=(tried(Outcome.REFUSED),)),
        ),
        "the kernel was not asked": Case(given=exam(loopback=bare, routes=())),
        "the question is about another machine": Case(
            given=exam(
                "http://203.0.113.9/",
                loopback=bare,
                routes=(Route(host=parse_host("203.0.113.9"), kind=RouteKind.NONE),),
            ),
        ),
        "lo is down, which is another trouble": Case(
            given=exam(loopback=replace(bare, is_up=False), routes=away),
        ),
        "it is reached all the same": Case(
            given=exam(loopback=bare, routes=away, attempts=(tried(),)),
        ),
        "nobody could look": Case(given=exam(loopback=None, routes=away)),
    }


CHECK = Check(asks="Does lo have the address?", think=_think, cases=_cases)
