"""Is the loopback interface up?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import plain
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind


def _think(exam: Examination) -> Iterator[Finding]:
    lo = exam.loopback
    if lo is None or lo.is_up or at.is_reached(exam):
        return
    mine = [plain(one) for one in lo.local_addresses]
    # The kernel sends everything that is addressed to itself through lo, LAN addresses too.
    if not any(plain(one).is_loopback or plain(one) in mine for one in exam.targets):
        return
    name = lo.name or "lo"
    yield Finding(
        code="loopback-down",
        what=f"the loopback interface {name} is {'down' if lo.name else 'missing'}, so this "
        "machine cannot talk to itself",
        evidence=(f"{name} has no UP flag (ip link show {name})", *_tried(exam)),
        fix=f"sudo ip link set {name} up",
        confidence=0.98,
        remedy=Remedy(kind=RemedyKind.LINK_UP, text=name),
    )


def _tried(exam: Examination) -> tuple[str, ...]:
    return tuple(
        f"connecting to {at.place(one.host, one.port)} ended with {one.error or one.outcome}"
        for one in exam.attempts
    )


CHECK = Check(asks="Is the loopback interface up?", think=_think, cases=dict)
