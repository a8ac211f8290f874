"""Does the packet filter drop, reject or redirect the connection?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._packet_filter_cases import cases
from homeport.diagnose.serving import full_queues
from homeport.model.address import Host, plain
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.packet_filter import FilterAnswer, FilterVerdict
from homeport.model.route import RouteKind

_CODES = {
    FilterVerdict.DROPS: "firewall-drop",
    FilterVerdict.REJECTS: "firewall-reject",
    FilterVerdict.REDIRECTS: "firewall-redirect",
}
_DOES = {
    FilterVerdict.DROPS: "drops the packets",
    FilterVerdict.REJECTS: "rejects the connection",
    FilterVerdict.REDIRECTS: "redirects the connection",
}
_FAILED = (
    Outcome.TIMEOUT, Outcome.REFUSED, Outcome.UNREACHABLE, Outcome.NOT_PERMITTED, Outcome.RESET,
)  # fmt: skip


def _think(exam: Examination) -> Iterator[Finding]:
    blamed = [one for one in exam.filters if one.verdict in _CODES and _matters(one, exam)]
    if blamed:
        yield _named(blamed[0], exam)
        return
    if at.is_start(exam) or any(one.verdict is FilterVerdict.PASSES for one in exam.filters):
        return
    astray = _led_astray(exam)
    if astray is not None:
        yield astray
        return
    for one in at.came_to(exam, *_FAILED):
        found = _inferred(one, exam)
        if found is not None:
            yield found
            return


def _matters(one: FilterAnswer, exam: Examination) -> bool:
    if at.is_start(exam):
        return one.verdict is FilterVerdict.REDIRECTS and not at.listeners_here(exam)
    if one.verdict is FilterVerdict.REDIRECTS:
        return _is_wrong_way(one, exam)
    return at.covered(exam) and bool(at.came_to(exam, *_FAILED))


def _is_wrong_way(one: FilterAnswer, exam: Examination) -> bool:
    """Publishing a container's port is a redirection too, and what one wants."""
    if at.covered(exam):
        return True
    leads_home = one.goes_to is not None and _is_here(one.goes_to[0], exam)
    return leads_home and not at.is_reached(exam)


def _is_here(host: Host, exam: Examination) -> bool:
    mine = [plain(one) for one in exam.loopback.local_addresses] if exam.loopback else []
    return plain(host).is_loopback or plain(host) in mine


def _named(one: FilterAnswer, exam: Examination) -> Finding:
    rule = one.rule
    text = f"is {rule.place}: {rule.text}" if rule else "could not be named"
    to = f": it goes to {at.place(*one.goes_to)}" if one.goes_to else ""
    how = (
        "tried in a copy of the rules in a network namespace of its own"
        if one.is_exact
        else "inferred: the state of such a rule cannot be copied"
    )
    return Finding(
        code=_CODES[one.verdict],
        what=f"a packet filter rule {_DOES[one.verdict]} to {at.where(exam)}{to}",
        evidence=(f"the rule {text}", f"({how})", *_tried(exam)),
        fix=f"sudo {rule.undo}" if rule else "Look for it with sudo nft list ruleset",
        confidence=0.98 if one.is_exact else 0.85,
    )


def _tried(exam: Examination) -> Iterator[str]:
    for one in exam.attempts:
        if one.error:
            yield f"connecting to {at.place(one.host, one.port)}: {one.error}"
    for host in exam.targets[:1]:
        for each in at.answering(exam, host)[:1]:
            yield f"although {at.place(each.host, each.port)} is open"


def _led_astray(exam: Examination) -> Finding | None:
    """The server's end of our own connection shows a redirection, also without root."""
    one = at.reached(exam)
    if one is None or one.server_end is None or one.host is None:
        return None
    asked = at.port_of(exam)
    if one.server_end.port == asked or not at.answering(exam, one.host):
        return None
    real = at.place(one.server_end.host, one.server_end.port)
    return Finding(
        code="firewall-redirect",
        what=f"a NAT rule sends connections for port {asked} to {real}",
        evidence=(f"our connection to {at.place(one.host, one.port)} came out at {real}",),
        fix="Find the rule: sudo nft list ruleset | grep -E 'redirect|dnat'",
        confidence=0.9,
    )


def _inferred(one: Attempt, exam: Examination) -> Finding | None:
    """Without root the rules are hidden, but errno tells what kind of rule it is.

    Source: the table in nft(8) of what `reject` sends, measured on Linux 6.18.
    """
    if one.host is None or not at.answering(exam, one.host) or not _is_routed(one.host, exam):
        return None
    lo = exam.loopback
    if lo is not None and not lo.is_up:
        return None
    if one.outcome is Outcome.TIMEOUT:
        if full_queues(exam):
            return None
        verdict = FilterVerdict.DROPS
    else:
        verdict = FilterVerdict.REJECTS
    note = next((each.note for each in exam.filters if each.note), "the rules could not be read")
    return Finding(
        code=_CODES[verdict],
        what=f"something on this machine {_DOES[verdict]} to {at.where(exam)}, although "
        f"{at.name_of(at.owner(exam))} listens there: a packet filter",
        evidence=(*_tried(exam), f"lo is up, the route is local, the queue has room; {note}"),
        fix=f"sudo homeport doctor {at.where(exam)} names the rule (sudo nft list ruleset, sudo "
        "iptables -S)",
        confidence=0.8,
    )


def _is_routed(host: Host, exam: Examination) -> bool:
    kinds = [each.kind for each in exam.routes if plain(each.host) == plain(host)]
    return all(one in (RouteKind.LOCAL, RouteKind.UNKNOWN) for one in kinds)


CHECK = Check(asks="Does the packet filter stand in the way?", think=_think, cases=cases)
