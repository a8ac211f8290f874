"""Does `localhost` resolve, and if not, is it for want of its line in the hosts file?"""

from collections.abc import Iterator

from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import exam, named
from homeport.diagnose.names import hosts_answers, is_localhost, reads_files
from homeport.model.address import parse_host
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.resolution import HostsLine, Resolution


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
    if any(_is_dot(one) for one in found.hosts_lines):
        yield _dotted(found)
        return
    why = "has no valid line for it" if found.is_hosts_readable else "cannot be read"
    line = _line(found.name)
    to_read = "" if found.is_hosts_readable else ", and let all read it: sudo chmod 644 /etc/hosts"
    yield Finding(
        code="hosts-missing-localhost",
        what=f"{found.name} has no address: /etc/hosts {why}",
        evidence=(
            f"getaddrinfo({found.name}) fails with {found.error}",
            *broken,
            f"/etc/hosts {why}",
        ),
        fix=f"Add its line: echo '{line}' | sudo tee -a /etc/hosts{to_read}",
        confidence=0.97,
        remedy=Remedy(kind=RemedyKind.HOSTS_ENTRY, text=line),
    )


def _is_dot(one: HostsLine) -> bool:
    """Return whether the line would do, if not for a dot at the end of one of the names."""
    return "a dot at the end" in (one.problem or "")


def _dotted(found: Resolution) -> Finding:
    bare = found.name.rstrip(".")
    return Finding(
        code="hosts-missing-localhost",
        what=f"{found.name} with a dot at its end has no address: /etc/hosts knows {bare} only",
        evidence=(
            f"getaddrinfo({found.name}) fails with {found.error}",
            *(f"/etc/hosts:{one.number}: {one.text}" for one in found.hosts_lines),
        ),
        fix=f"Ask for {bare}, without the dot (or add {found.name} to its line in /etc/hosts)",
        confidence=0.9,
    )


def _line(name: str) -> str:
    """Return the line that is missing. Names that begin with ip6- are Debian's for ::1."""
    plain = name.rstrip(".").lower()
    return f"{'::1' if plain.startswith('ip6-') else '127.0.0.1'} {plain}"


def _cases() -> dict[str, Case]:
    commented = HostsLine(
        number=1, text="# 127.0.0.1 localhost", host=None, problem="it is commented out"
    )
    dotless = HostsLine(
        number=1,
        text="127.0.0.1 localhost",
        host=None,
        problem="with and without a dot at the end are two names to libc",
    )
    valid = HostsLine(number=1, text="127.0.0.1 localhost", host=parse_host("127.0.0.1"))
    asked = "localhost:8000"

    def given(resolution: Resolution | None) -> Examination:
        return exam(asked, hosts=(), resolution=resolution)

    missing = ("hosts-missing-localhost",)
    return {
        "no line": Case(given=given(named("localhost", sources=("files", "dns"))), finds=missing),
        "the line is commented out": Case(
            given=given(named("localhost", hosts_lines=(commented,))), finds=missing
        ),
        "nobody may read the file": Case(
            given=given(named("localhost", is_hosts_readable=False)), finds=missing
        ),
        "Debian's name of ::1": Case(given=given(named("ip6-localhost.")), finds=missing),
        "the file has it without the dot": Case(
            given=given(named("localhost.", hosts_lines=(dotless,))), finds=missing
        ),
        "nsswitch.conf does not ask the file": Case(
            given=given(named("localhost", sources=("dns",)))
        ),
        "the file has it, and libc stops before": Case(
            given=given(named("localhost", hosts_lines=(valid,)))
        ),
        "another name has no line": Case(given=given(named("shop.localhost"))),
        "it resolves without a line, thanks to nss-myhostname": Case(
            given=given(named("localhost", "127.0.0.1", sources=("files", "myhostname")))
        ),
        "an address was asked for": Case(given=given(None)),
    }


CHECK = Check(asks="Does localhost have its line in the hosts file?", think=_think, cases=_cases)
