"""Does `localhost` resolve, and if not, is it for want of its line in the hosts file?"""

from collections.abc import Iterator

from homeport.diagnose.check import Check
from homeport.diagnose.names import hosts_answers, is_localhost, reads_files
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind

_LINE = "127.0.0.1 localhost"


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or not is_localhost(found.name) or found.addresses:
        return
    if hosts_answers(found) or not reads_files(found):
        return
    broken = tuple(
        f"/etc/hosts:{one.number}: {one.text} ({one.problem})"
        for one in found.hosts_lines
        if one.problem
    )
    why = "cannot be read" if not found.is_hosts_readable else "has no valid line for it"
    yield Finding(
        code="hosts-missing-localhost",
        what=f"{found.name} has no address: /etc/hosts {why}",
        evidence=(
            f"getaddrinfo({found.name}) fails with {found.error}",
            *broken,
            f"/etc/hosts {why}",
        ),
        fix=f"Add the line `{_LINE}` (and `::1 localhost`) to /etc/hosts",
        confidence=0.97,
        remedy=Remedy(kind=RemedyKind.HOSTS_ENTRY, text=_LINE),
    )


CHECK = Check(asks="Does localhost have its line in the hosts file?", think=_think, cases=dict)
