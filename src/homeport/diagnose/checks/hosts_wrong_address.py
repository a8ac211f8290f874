"""Does the hosts file lead the name somewhere else than where the app is?"""

from collections.abc import Iterator
from ipaddress import IPv4Address

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import LOOPBACK, exam, listens, named, tried
from homeport.diagnose.names import hosts_answers, is_local_name
from homeport.model.address import Host, parse_host, plain
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.resolution import HostsLine, Resolution
from homeport.model.route import Loopback
from homeport.model.sockets import Listener


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or not found.addresses or at.is_reached(exam):
        return
    mapped = hosts_answers(found)
    asked = [plain(one) for one in found.addresses]
    wrong = [one for one in asked if one in mapped and _is_wrong(one, found, exam)]
    if not wrong or len(wrong) < len(asked):
        return
    lines = tuple(
        f"/etc/hosts:{one.number}: {one.text}"
        for one in found.hosts_lines
        if one.host is not None and plain(one.host) in wrong
    )
    here = at.listeners_here(exam)
    better = _better(exam)
    yield Finding(
        code="hosts-wrong-address",
        what=f"/etc/hosts leads {found.name} to {wrong[0]}, {_why_wrong(wrong[0], exam)}",
        evidence=(*lines, f"port {at.port_of(exam)} is open on {at.bound_to(here)}")
        if here
        else lines,
        fix=f"Change that line of /etc/hosts to: {better} {found.name}",
        confidence=0.95,
    )


def _is_wrong(host: Host, found: Resolution, exam: Examination) -> bool:
    if _is_elsewhere(host, exam):
        return is_local_name(found.name) or bool(at.listeners_here(exam)) or at.is_start(exam)
    if at.canonical(host):
        return False
    others = [one for one in at.listeners_here(exam) if not at.covers(one, host)]
    return bool(others) and not at.answering(exam, host)


def _is_elsewhere(host: Host, exam: Examination) -> bool:
    """Return whether no interface of this machine has the address."""
    if plain(host).is_loopback or plain(host).is_unspecified or exam.loopback is None:
        return False
    own = [*exam.loopback.local_addresses, *exam.neighbours]
    return plain(host) not in [plain(one) for one in own]


def _why_wrong(host: Host, exam: Examination) -> str:
    if _is_elsewhere(host, exam):
        return "which is no address of this machine"
    return "where nothing listens on this port"


def _better(exam: Examination) -> str:
    """Return an address at which somebody listens, 127.0.0.1 before any other."""
    here = at.listeners_here(exam)
    for one in ("127.0.0.1", "::1"):
        if any(at.covers(each, parse_host(one)) for each in here):
            return one
    return next((str(one.host) for one in here), "127.0.0.1")


def _cases() -> dict[str, Case]:
    def leads(
        *hosts: str,
        name: str = "shop.test",
        by_dns: tuple[str, ...] = (),
        listeners: tuple[Listener, ...] = (),
        attempts: tuple[Attempt, ...] = (),
        loopback: Loopback | None = LOOPBACK,
    ) -> Examination:
        lines = tuple(
            HostsLine(number=9 + place, text=f"{one} {name}", host=parse_host(one))
            for place, one in enumerate(hosts)
        )
        every = (*hosts, *by_dns)
        return exam(
            f"http://{name}:8000/",
            hosts=every,
            resolution=named(name, *every, hosts_lines=lines),
            listeners=listeners,
            attempts=attempts,
            loopback=loopback,
        )

    timeout, refused = (tried(Outcome.TIMEOUT),), (tried(Outcome.REFUSED),)
    here, other = (listens(),), "203.0.113.9"
    every, wrong = IPv4Address(0), ("hosts-wrong-address",)
    return {
        "a name for tests leads to another machine": Case(given=leads(other), finds=wrong),
        "another name does, and its port is open here": Case(
            given=leads(other, name="shop.example", listeners=here, attempts=timeout), finds=wrong
        ),
        "the app is to start at it": Case(
            given=exam(
                start=True,
                hosts=(other,),
                resolution=leads(other, name="shop.example").resolution,
            ),
            finds=wrong,
        ),
        "it leads to an address of loopback where the app does not listen": Case(
            given=leads("127.0.1.1", listeners=here, attempts=refused), finds=wrong
        ),
        "the app listens on ::1 only": Case(
            given=leads("127.0.1.1", listeners=(listens("::1"),), attempts=refused), finds=wrong
        ),
        "the app listens on the LAN address only, and the line is written for IPv6": Case(
            given=leads("::ffff:127.0.1.1", listeners=(listens("192.0.2.5"),), attempts=refused),
            finds=wrong,
        ),
        "both of its lines are wrong": Case(given=leads(other, "203.0.113.10"), finds=wrong),
        "one of its lines is right": Case(
            given=leads(other, "127.0.0.1", listeners=here, attempts=timeout)
        ),
        "DNS says it, not the file": Case(
            given=leads(by_dns=(other,), listeners=here, attempts=timeout)
        ),
        "the name of another machine of the house, as it should be": Case(
            given=leads(other, name="nas.lan", attempts=timeout)
        ),
        "nobody listens anywhere, so the address is not to blame": Case(
            given=leads("127.0.1.1", attempts=refused)
        ),
        "somebody listens there, and another on 127.0.0.1; a filter is in between": Case(
            given=leads(
                "127.0.1.1", listeners=(*here, listens("127.0.1.1", cookie=2)), attempts=timeout
            )
        ),
        "it leads to 127.0.0.1, and the app is on ::1 only": Case(
            given=leads("127.0.0.1", listeners=(listens("::1"),), attempts=refused)
        ),
        "it leads to an address of this machine": Case(given=leads("192.0.2.5")),
        "a wildcard in the file": Case(given=leads(str(every), attempts=refused)),
        "it answers": Case(given=leads("127.0.1.1", attempts=(tried(host="127.0.1.1"),))),
        "the name has no address": Case(given=exam(resolution=named("shop.test"))),
        "an address was asked for": Case(given=exam(attempts=refused)),
        "nobody could look at the interfaces": Case(given=leads(other, loopback=None)),
    }


CHECK = Check(asks="Does the hosts file lead the name to the app?", think=_think, cases=_cases)
