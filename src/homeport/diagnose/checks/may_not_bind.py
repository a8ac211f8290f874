"""Would the system refuse the port or the address to the app?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Host, plain
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    if exam.question.target.path is not None:
        return
    if at.is_start(exam):
        yield from _privilege(exam)
    yield from _address(exam)


def _privilege(exam: Examination) -> Iterator[Finding]:
    port, first = at.port_of(exam), exam.limits.first_unprivileged_port
    if not 0 < port < first or exam.limits.may_bind_low:
        return
    who = exam.question.user or "this user"
    said = [one.line for one in exam.failures if one.code == "privileged-port"]
    yield Finding(
        code="privileged-port",
        what=f"port {port} needs a privilege that {who} lacks: ports below {first} do",
        evidence=(
            f"net.ipv4.ip_unprivileged_port_start = {first}",
            f"{who} has no CAP_NET_BIND_SERVICE",
            *said[:1],
        ),
        fix=f"Use a port from {max(first, 1024)} on, or allow it: sudo sysctl -w "
        f"net.ipv4.ip_unprivileged_port_start={port} (or setcap cap_net_bind_service=+ep PROGRAM)",
        confidence=0.95,
    )


def _address(exam: Examination) -> Iterator[Finding]:
    """An address that no interface has cannot be bound, nor is it this machine's to look at."""
    lo = exam.loopback
    if lo is None:
        return
    mine = [plain(one) for one in lo.local_addresses]
    said = [one for one in exam.failures if one.code == "address-not-available"]
    foreign = [one for one in map(plain, exam.targets) if _is_foreign(one, mine)]
    if foreign and len(foreign) == len(exam.targets):
        yield _not_here(foreign[0], mine, exam)
    elif said and not at.listeners_here(exam):
        yield Finding(
            code="address-not-available",
            what=f"the app wants to listen on {said[0].subject or 'an address'} that no interface "
            "of this machine has",
            evidence=(said[0].line, f"this machine has {_listed(mine)}"),
            fix="Let it listen on 127.0.0.1 (or 0.0.0.0), or bring up the interface (VPN?) that has "
            "the address",
            confidence=0.9,
        )


def _is_foreign(host: Host, mine: list[Host]) -> bool:
    return not (host.is_loopback or host.is_unspecified or host in mine)


def _not_here(host: Host, mine: list[Host], exam: Examination) -> Finding:
    more = (
        "the app cannot listen there"
        if at.is_start(exam)
        else ("Homeport looks at this machine only")
    )
    return Finding(
        code="address-not-available",
        what=f"{host} is no address of this machine: {more}",
        evidence=(f"this machine has {_listed(mine)} (ip addr)",),
        fix="Use one of those; 127.0.0.1 is always there, and 0.0.0.0 listens on all of them",
        confidence=0.95,
    )


def _listed(mine: list[Host]) -> str:
    shown = [str(one) for one in mine if not one.is_link_local]
    return ", ".join(shown[:6]) or "no address at all"


CHECK = Check(asks="Would the system refuse port or address?", think=_think, cases=dict)
