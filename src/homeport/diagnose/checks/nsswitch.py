"""Does the resolver read the hosts file that has the answer?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case, Check
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
    wanted = ("files", *(one for one in found.sources or ("dns",) if one != "files"))
    order = " ".join(found.sources) or "(no such line)"
    got = (
        f"fails with {found.error}"
        if not found.addresses
        else f"says {', '.join(map(str, found.addresses))}"
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
        fix=f"Change the hosts: line of /etc/nsswitch.conf to: hosts: {' '.join(wanted)}",
        confidence=0.96,
    )


def _cases() -> dict[str, Case]:
    def asked(name: str, *hosts: str, **more: object) -> Examination:
        found = made.named(name, *hosts, **more)
        return made.exam(f"http://{name}:8000/", hosts=hosts, resolution=found)

    lines = (
        made.hosts_line("127.0.0.1 shop.test"),
        made.hosts_line("::1 shop.test"),
        made.hosts_line("127.0.0.300 shop.test", problem="no valid address"),
    )
    return {
        "files is not among the sources": Case(
            given=asked("shop.test", hosts_lines=lines, sources=("dns",)),
            finds=("nsswitch-misconfigured",),
        ),
        "the nameserver is asked first, and says something else": Case(
            given=asked("shop.test", "192.0.2.9", hosts_lines=lines, sources=("dns", "files")),
            finds=("nsswitch-misconfigured",),
        ),
        "localhost fails, and the hosts file is not asked": Case(
            given=asked("localhost", sources=("dns",)), finds=("nsswitch-misconfigured",)
        ),
        "one family of two": Case(
            given=asked("shop.test", "::1", hosts_lines=lines, sources=("files", "dns")),
        ),
        "no hosts: line at all, and it works": Case(
            given=asked("shop.test", "127.0.0.1", hosts_lines=lines),
        ),
        "another source knows localhost": Case(
            given=asked("localhost", "127.0.0.1", sources=("myhostname",)),
        ),
        "localhost is missing in the file": Case(
            given=asked("localhost", sources=("files", "dns")),
        ),
        "nobody knows the name": Case(given=asked("shop.test", sources=("dns",))),
        "the hosts file cannot be read": Case(
            given=asked("shop.test", is_hosts_readable=False, sources=("dns",)),
        ),
        "an address was typed": Case(given=made.exam()),
    }


CHECK = Check(asks="Does the resolver read the hosts file?", think=_think, cases=_cases)
