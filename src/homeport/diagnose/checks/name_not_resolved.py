"""Does the name have an address at all?"""

from collections.abc import Iterator

from homeport.diagnose.check import Check
from homeport.diagnose.names import hosts_answers, is_localhost
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or found.addresses or is_localhost(found.name) or hosts_answers(found):
        return
    evidence = [
        f"getaddrinfo({found.name}) fails with {found.error}",
        *(
            f"/etc/hosts:{one.number}: {one.text} ({one.problem})"
            for one in found.hosts_lines
            if one.problem
        ),
    ]
    if not found.hosts_lines:
        evidence.append("/etc/hosts does not mention it")
    if found.other_names:
        evidence.append(f"these names lead to loopback: {', '.join(found.other_names[:6])}")
    if found.name.endswith(".localhost"):
        evidence.append(
            "browsers and curl answer *.localhost themselves; the C library, and with "
            "it Python, Node and most others, asks the system"
        )
    line = f"127.0.0.1 {found.name}"
    yield Finding(
        code="name-not-resolved",
        what=f"the name {found.name} has no address on this machine",
        evidence=tuple(evidence),
        fix=f"Add the line `{line}` to /etc/hosts (every name needs its own: there are no "
        "wildcards there)",
        confidence=0.95,
        remedy=Remedy(kind=RemedyKind.HOSTS_ENTRY, text=line),
    )


CHECK = Check(asks="Does the name have an address?", think=_think, cases=dict)
