"""Does somebody listen on this port, but only on the other IP version?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import parse_host, plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.report import ReportFacts
from homeport.model.sockets import Listener

_LOOPBACK = {4: "127.0.0.1", 6: "::1"}
_HOW = {
    4: "(most dev servers: --host 127.0.0.1)",
    6: "too (most dev servers: --host ::, which takes all addresses)",
}


def _think(exam: Examination) -> Iterator[Finding]:
    here = at.listeners_here(exam)
    if at.is_start(exam) or not here or not exam.targets:
        return
    if at.is_reached(exam):
        yield from _fallback(exam)
        return
    asked_v4 = all(at.is_v4(one) for one in exam.targets)
    asked_v6 = not any(at.is_v4(one) for one in exam.targets)
    listens_v4 = any(one.host is not None and at.is_v4(one.host) for one in here)
    listens_v6 = any(one.host is not None and not at.is_v4(one.host) for one in here)
    if at.covered(exam) or not at.came_to(exam, Outcome.REFUSED):
        return
    if asked_v4 and not listens_v4:
        yield _finding(exam, code="ipv6-only", has=6, lacks=4)
    elif asked_v6 and not listens_v6:
        yield _finding(exam, code="ipv4-only", has=4, lacks=6)


def _fallback(exam: Examination) -> Iterator[Finding]:
    """A name with both addresses works for clients that try both; the report tells of one."""
    refused = [one for one in exam.attempts if one.outcome is Outcome.REFUSED]
    named = exam.resolution is not None and len(exam.targets) > 1
    if not named or not refused or not exam.report.mentions_ipv6_refused:
        return
    if any(one.host is not None and not at.is_v4(one.host) for one in at.listeners_here(exam)):
        return
    if all(one.host is not None and not at.is_v4(one.host) for one in refused):
        yield _finding(exam, code="ipv4-only", has=4, lacks=6)


def _finding(exam: Examination, *, code: str, has: int, lacks: int) -> Finding:
    here = at.listeners_here(exam)
    port = at.port_of(exam)
    who = at.name_of(at.service_of(exam, here[0]))
    resolved = exam.resolution
    name: tuple[str, ...] = ()
    if resolved is not None and resolved.name not in map(str, resolved.addresses):
        name = (f"{resolved.name} is {', '.join(map(str, resolved.addresses))} here",)
    return Finding(
        code=code,
        what=f"{who} listens on IPv{has} only ({at.bound_to(here)}), and the client asks "
        f"over IPv{lacks}",
        evidence=(
            f"port {port} is open on {at.bound_to(here)} and on no IPv{lacks} address",
            *(
                f"connecting to {at.place(one.host, one.port)}: {one.error}"
                for one in exam.attempts
                if one.error
            ),
            *name,
        ),
        fix=f"Ask {_open_at(here[0])} instead, or start the app so that it listens on IPv{lacks} "
        f"{_HOW[lacks]}",
        confidence=0.96,
    )


def _open_at(one: Listener) -> str:
    """Return where a client on this machine reaches it."""
    host = one.host
    if host is not None and plain(host).is_unspecified:
        host = parse_host(_LOOPBACK[host.version])
    return at.place(host, one.port)


def _cases() -> dict[str, Case]:
    return {**_cases_of_addresses(), **_cases_of_names()}


def _cases_of_addresses() -> dict[str, Case]:
    def asked(host: str, *listening: str, outcome: Outcome = Outcome.REFUSED) -> Examination:
        return made.exam(
            f"http://{at.place(parse_host(host), 8000)}/",
            listeners=tuple(made.listens(one, cookie=turn) for turn, one in enumerate(listening)),
            services=(made.service(cookie=0),),
            attempts=(made.tried(outcome, host=host),),
        )

    both = made.listens("::", is_v6only=False)
    return {
        "a dev server on ::1, asked on 127.0.0.1": Case(
            given=asked("127.0.0.1", "::1"), finds=("ipv6-only",)
        ),
        "it takes all of IPv4, and is asked on ::1": Case(
            given=asked("::1", made.ANYWHERE), finds=("ipv4-only",)
        ),
        "it has one address of the network": Case(
            given=asked("::1", "192.0.2.5"), finds=("ipv4-only",)
        ),
        "a wildcard of IPv6 alone": Case(
            given=replace(asked("127.0.0.1"), listeners=(made.listens("::", is_v6only=True),)),
            finds=("ipv6-only",),
        ),
        "a wildcard of both, refused by somebody else": Case(
            given=replace(asked("127.0.0.1"), listeners=(both,)),
        ),
        "another address of the same version": Case(given=asked("127.0.0.1", "127.0.0.2", "::1")),
        "the same in IPv6": Case(given=asked("::1", "2001:db8::5", "127.0.0.1")),
        "it timed out": Case(given=asked("127.0.0.1", "::1", outcome=Outcome.TIMEOUT)),
        "it answers": Case(given=asked("127.0.0.1", "127.0.0.1", outcome=Outcome.CONNECTED)),
        "nobody listens": Case(given=asked("127.0.0.1")),
        "the name has no address": Case(
            given=made.exam("http://shop.test:8000/", hosts=(), listeners=(made.listens(),)),
        ),
        "a start": Case(given=made.exam(start=True, listeners=(made.listens("::1"),))),
    }


def _cases_of_names() -> dict[str, Case]:
    """Here clients try one address after the other; what they tell may be of the first."""
    localhost = made.exam(
        "http://localhost:8000/",
        hosts=("::1", "127.0.0.1"),
        resolution=made.named("localhost", "::1", "127.0.0.1"),
        listeners=(made.listens(),),
        attempts=(made.tried(Outcome.REFUSED, host="::1"), made.tried()),
        report=ReportFacts(mentions_ipv6_refused=True),
    )
    refused_v4 = (made.tried(Outcome.REFUSED), made.tried(host="::1"))
    return {
        "the client tried ::1 alone": Case(given=localhost, finds=("ipv4-only",)),
        "nobody complains": Case(given=replace(localhost, report=ReportFacts())),
        "it was 127.0.0.1 that refused": Case(
            given=replace(localhost, attempts=refused_v4),
        ),
        "it has an IPv6 address, if not that one": Case(
            given=replace(localhost, listeners=(made.listens(), made.listens("2001:db8::5"))),
        ),
        "both answer by now": Case(
            given=replace(localhost, attempts=(made.tried(host="::1"), made.tried())),
        ),
        "the name has both, and nobody listens on either": Case(
            given=replace(
                localhost,
                listeners=(made.listens("192.0.2.5"),),
                attempts=(made.tried(Outcome.REFUSED, host="::1"), made.tried(Outcome.REFUSED)),
            ),
        ),
    }


CHECK = Check(asks="Is it open on the other IP version only?", think=_think, cases=_cases)
