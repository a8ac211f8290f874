"""Is IPv6 switched off, though an IPv6 address is asked for?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    lo = exam.loopback
    if lo is None or not lo.is_ipv6_off or at.is_reached(exam):
        return
    said = [one for one in exam.failures if one.code == "ipv6-disabled"]
    if not said and (not exam.targets or any(at.is_v4(one) for one in exam.targets)):
        return
    yield Finding(
        code="ipv6-disabled",
        what=f"IPv6 is switched off on this machine, so {at.where(exam)} cannot be used",
        evidence=(
            lo.ipv6_evidence or "there is no /proc/net/if_inet6",
            *(one.line for one in said[:1]),
        ),
        fix="Use 127.0.0.1 instead of the IPv6 address, or switch IPv6 on: "
        "sudo sysctl -w net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.lo.disable_ipv6=0",
        confidence=0.97,
    )


CHECK = Check(asks="Is IPv6 switched off?", think=_think, cases=dict)
