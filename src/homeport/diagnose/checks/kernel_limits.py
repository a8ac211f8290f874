"""Are local ports or the table of tracked connections used up?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.route import RouteKind


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam):
        return
    limits = exam.limits
    low, high = limits.ephemeral
    local = {
        route.host for route in exam.routes if route.kind in (RouteKind.LOCAL, RouteKind.UNKNOWN)
    }
    tried = [one for one in at.came_to(exam, Outcome.NO_LOCAL_PORT) if one.host in local]
    if tried:
        used = (
            f"{limits.ephemeral_used} are taken towards it"
            if limits.ephemeral_used
            else ("all are taken")
        )
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
    used_up, most = limits.conntrack_used, limits.conntrack_most
    if used_up is not None and most and used_up >= most and at.came_to(exam, Outcome.TIMEOUT):
        yield Finding(
            code="conntrack-full",
            what="the kernel's table of tracked connections is full, so it drops new ones",
            evidence=(f"nf_conntrack_count is {used_up} of nf_conntrack_max {most}",),
            fix=f"sudo sysctl -w net.netfilter.nf_conntrack_max={2 * most}",
            confidence=0.9,
        )


CHECK = Check(asks="Are local ports or tracked connections used up?", think=_think, cases=dict)
