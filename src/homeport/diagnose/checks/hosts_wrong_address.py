"""Does the hosts file lead the name somewhere else than where the app is?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.names import hosts_answers, is_local_name
from homeport.model.address import Host, plain
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.resolution import Resolution


def _think(exam: Examination) -> Iterator[Finding]:
    found = exam.resolution
    if found is None or not found.addresses or at.is_reached(exam):
        return
    mapped = hosts_answers(found)
    wrong = [one for one in found.addresses if one in mapped and _is_wrong(one, found, exam)]
    if not wrong or len(wrong) < len(found.addresses):
        return
    lines = tuple(
        f"/etc/hosts:{one.number}: {one.text}" for one in found.hosts_lines if one.host in wrong
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
    return plain(host) not in [plain(one) for one in exam.loopback.local_addresses]


def _why_wrong(host: Host, exam: Examination) -> str:
    if _is_elsewhere(host, exam):
        return "which is no address of this machine"
    return "where nothing listens on this port"


def _better(exam: Examination) -> str:
    hosts = [one.host for one in at.listeners_here(exam) if one.host is not None]
    usual = [one for one in hosts if not plain(one).is_unspecified]
    return (
        str(usual[0])
        if usual and not any(at.canonical(one) for one in usual)
        else ("::1" if usual and all(not at.is_v4(one) for one in usual) else "127.0.0.1")
    )


CHECK = Check(asks="Does the hosts file lead the name to the app?", think=_think, cases=dict)
