"""Does the resolver read the hosts file that has the answer?"""

from collections.abc import Iterator

from homeport.diagnose.check import Check
from homeport.diagnose.names import hosts_answers, is_localhost, reads_files
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or not found.is_hosts_readable:
        return
    mapped = hosts_answers(found)
    if mapped:
        # libc leaves out families that it was told to, so one answer in common is enough.
        if any(one in mapped for one in found.addresses):
            return
        lines = tuple(
            f"/etc/hosts:{one.number}: {one.text}"
            for one in found.hosts_lines
            if one.host in mapped
        )
    elif is_localhost(found.name) and not found.addresses and not reads_files(found):
        lines = ("/etc/hosts is not asked at all",)
    else:
        return
    order = " ".join(found.sources) or "(no such line)"
    got = (
        f"fails with {found.error}"
        if not found.addresses
        else (f"says {', '.join(map(str, found.addresses))}")
    )
    yield Finding(
        code="nsswitch-misconfigured",
        what=f"the resolver does not use /etc/hosts for {found.name}: the hosts: line of "
        f"/etc/nsswitch.conf is `{order}`",
        evidence=(
            *lines,
            f"getaddrinfo({found.name}) {got}",
            f"/etc/nsswitch.conf: hosts: {order}",
        ),
        fix="Let the hosts: line of /etc/nsswitch.conf begin with files: hosts: files dns",
        confidence=0.96,
    )


CHECK = Check(asks="Does the resolver read the hosts file?", think=_think, cases=dict)
