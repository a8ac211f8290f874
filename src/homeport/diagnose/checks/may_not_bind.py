"""Would the system refuse the port or the address to the app?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import LOOPBACK, exam, listens, named, question, said, tried
from homeport.model.address import Host, plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, Limits
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
        f"net.ipv4.ip_unprivileged_port_start={port} (or for one program: sudo setcap "
        "cap_net_bind_service=+ep PROGRAM)",
        confidence=0.95,
    )


def _address(exam: Examination) -> Iterator[Finding]:
    """An address that no interface has cannot be bound, nor is it this machine's to look at."""
    lo = exam.loopback
    if lo is None:
        return
    mine = [plain(one) for one in lo.local_addresses]
    said = [one for one in exam.failures if one.code == "address-not-available"]
    # What a container has can be reached from here, but not bound.
    known = mine if at.is_start(exam) else [*mine, *exam.neighbours]
    foreign = [one for one in map(plain, exam.targets) if _is_foreign(one, known)]
    if foreign and len(foreign) == len(exam.targets):
        yield _not_here(foreign[0], mine, exam)
    elif said and not at.listeners_here(exam):
        yield Finding(
            code="address-not-available",
            what=f"the app wants to listen on {_named(said[0].subject)} that no interface of this "
            "machine has",
            evidence=(said[0].line, f"this machine has {_listed(mine)}"),
            fix="Let it listen on 127.0.0.1 (or 0.0.0.0), or bring up the interface (VPN?) that "
            "has the address",
            confidence=0.9,
        )


def _named(subject: str | None) -> str:
    return f"{subject}, an address" if subject else "an address"


def _is_foreign(host: Host, mine: list[Host]) -> bool:
    return not (host.is_loopback or host.is_unspecified or host in mine)


def _not_here(host: Host, mine: list[Host], exam: Examination) -> Finding:
    if at.is_start(exam):
        more = "the app cannot listen there"
        fix = "Use one of those; 127.0.0.1 is always there, and 0.0.0.0 listens on all of them"
    else:
        more = "Homeport looks at this machine only"
        fix = "Ask for an address of this machine (127.0.0.1), or run the doctor on that one"
    name = exam.resolution.name if exam.resolution is not None else None
    return Finding(
        code="address-not-available",
        what=f"{host} is no address of this machine: {more}",
        evidence=(
            *((f"{name} leads to {host}",) if name and name != str(host) else ()),
            f"this machine has {_listed(mine)} (ip addr)",
        ),
        fix=fix,
        confidence=0.95,
    )


def _listed(mine: list[Host]) -> str:
    shown = [str(one) for one in mine if not one.is_link_local]
    return ", ".join(shown[:6]) or "no address at all"


def _cases() -> dict[str, Case]:
    low, elsewhere = "127.0.0.1:80", "203.0.113.9:8000"
    wants = (said("address-not-available", subject="203.0.113.9"),)
    wants_some = (said("address-not-available"),)
    bare = replace(LOOPBACK, local_addresses=())
    return {
        "port 80 as a user": Case(
            given=exam(asked=question(low, start=True, user="ann")), finds=("privileged-port",)
        ),
        "its log says so as well": Case(
            given=exam(low, start=True, failures=(said("privileged-port"),)),
            finds=("privileged-port",),
        ),
        "port 80 with the capability": Case(
            given=exam(low, start=True, limits=Limits(may_bind_low=True))
        ),
        "port 80 on a machine that lets everybody have it": Case(
            given=exam(low, start=True, limits=Limits(first_unprivileged_port=80))
        ),
        "port 80 is to be reached, not bound": Case(
            given=exam(low, attempts=(tried(Outcome.REFUSED),))
        ),
        "port 1024 needs nothing": Case(given=exam("127.0.0.1:1024", start=True)),
        "an address of another machine is to be bound": Case(
            given=exam(elsewhere, start=True), finds=("address-not-available",)
        ),
        "an address of another machine is to be reached": Case(
            given=exam(elsewhere, loopback=bare), finds=("address-not-available",)
        ),
        "a name leads to another machine": Case(
            given=exam(
                "shop.test:8000",
                hosts=("203.0.113.9",),
                resolution=named("shop.test", "203.0.113.9"),
            ),
            finds=("address-not-available",),
        ),
        "the app says that it wants an address that nobody has": Case(
            given=exam(start=True, failures=wants), finds=("address-not-available",)
        ),
        "it does not say which": Case(
            given=exam(failures=wants_some, attempts=(tried(Outcome.REFUSED),)),
            finds=("address-not-available",),
        ),
        "an old log says so, and now somebody listens": Case(
            given=exam(failures=wants, listeners=(listens(),), attempts=(tried(),))
        ),
        "the name has an address here as well": Case(
            given=exam("shop.test:8000", hosts=("203.0.113.9", "127.0.0.1"))
        ),
        "the LAN address of this machine": Case(given=exam("192.0.2.5:8000", start=True)),
        "another address of loopback": Case(given=exam("127.0.0.2:8000", start=True)),
        "every address": Case(given=exam("0.0.0.0:8000", start=True)),
        "a socket file": Case(given=exam("/run/app.sock", start=True)),
        "nobody could look": Case(given=exam(elsewhere, loopback=None)),
    }


CHECK = Check(asks="Would the system refuse port or address?", think=_think, cases=_cases)
