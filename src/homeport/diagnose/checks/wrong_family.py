"""Does somebody listen on this port, but only on the other IP version?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding


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
    if all(one.host is not None and not at.is_v4(one.host) for one in refused):
        yield _finding(exam, code="ipv4-only", has=4, lacks=6)


def _finding(exam: Examination, *, code: str, has: int, lacks: int) -> Finding:
    here = at.listeners_here(exam)
    port = at.port_of(exam)
    who = at.name_of(at.service_of(exam, here[0]))
    loopback = {4: "127.0.0.1", 6: "[::1]"}
    resolved = exam.resolution
    name: tuple[str, ...] = ()
    if resolved is not None and resolved.addresses:
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
        fix=f"Ask {loopback[has]}:{port} instead, or start the app so that it listens on IPv{lacks} "
        f"too (for most dev servers: --host {'127.0.0.1' if lacks == 4 else '::'})",
        confidence=0.96,
    )


CHECK = Check(asks="Is it open on the other IP version only?", think=_think, cases=dict)
