"""Does the name have an address at all?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case, Check
from homeport.diagnose.names import hosts_answers, is_local_name, is_localhost
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.resolution import Resolution


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or found.addresses or is_localhost(found.name) or hosts_answers(found):
        return
    line = f"127.0.0.1 {found.name}"
    is_ours = _is_meant_for_here(found.name)
    add = f"add the line `{line}` to /etc/hosts (every name needs its own: no wildcards there)"
    ours = f"A{add[1:]}"
    if found.name.endswith(".localhost"):
        ours += "; `homeport dns on` does it for all names of the front door"
    yield Finding(
        code="name-not-resolved",
        what=f"the name {found.name} has no address on this machine",
        evidence=tuple(_seen(found)),
        fix=ours
        if is_ours
        else f"If {found.name} should be this machine, {add}; if it is another machine, see "
        "whether the nameserver in /etc/resolv.conf answers",
        confidence=0.95,
        remedy=Remedy(kind=RemedyKind.HOSTS_ENTRY, text=line) if is_ours else None,
    )


def _is_meant_for_here(name: str) -> bool:
    """Return whether nobody's nameserver would know it; a public name must not be taken over."""
    return is_local_name(name) or "." not in name.rstrip(".")


def _seen(found: Resolution) -> Iterator[str]:
    yield f"getaddrinfo({found.name}) fails with {found.error}"
    for one in found.hosts_lines:
        yield f"/etc/hosts:{one.number}: {one.text} ({one.problem})"
    if not found.hosts_lines:
        yield "/etc/hosts does not mention it"
    if found.other_names:
        yield f"these names lead to loopback: {', '.join(found.other_names[:6])}"
    if found.name.endswith(".localhost"):
        yield (
            "browsers and curl answer *.localhost themselves; the C library, and with it Python, "
            "Node and most others, asks the system"
        )


def _cases() -> dict[str, Case]:
    def asked(name: str, *hosts: str, **more: object) -> Examination:
        found = made.named(name, *hosts, **more)
        return made.exam(f"http://{name}:8000/", hosts=hosts, resolution=found)

    typo = made.hosts_line("127.0.0.300 shop.test", problem="no valid address")
    good = made.hosts_line("127.0.0.1 shop.test")
    return {
        "nobody knows the name": Case(given=asked("shop.test"), finds=("name-not-resolved",)),
        "other names lead here": Case(
            given=asked("shop.localhost", other_names=("localhost", "box")),
            finds=("name-not-resolved",),
        ),
        "its line is broken": Case(
            given=asked("shop.test", hosts_lines=(typo,)), finds=("name-not-resolved",)
        ),
        "a service of a compose file, asked from outside": Case(
            given=asked("db", error="EAI_AGAIN"), finds=("name-not-resolved",)
        ),
        "a public name, and no network": Case(
            given=asked("www.example.com", error="EAI_AGAIN"), finds=("name-not-resolved",)
        ),
        "the name has an address": Case(given=asked("shop.test", "127.0.0.1")),
        "an address was typed": Case(given=made.exam()),
        "localhost has a check of its own": Case(given=asked("localhost")),
        "the hosts file knows it, so the resolver is to blame": Case(
            given=asked("shop.test", hosts_lines=(good,))
        ),
    }


CHECK = Check(asks="Does the name have an address?", think=_think, cases=_cases)
