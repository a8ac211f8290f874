"""Does the loopback interface have the address that is asked for?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Host, plain
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.route import RouteKind


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


CHECK = Check(asks="Does lo have the address?", think=_think, cases=dict)
