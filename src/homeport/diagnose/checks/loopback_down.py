"""Is the loopback interface up?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import LOOPBACK, exam, tried
from homeport.model.address import plain
from homeport.model.attempt import Outcome
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
        evidence=(
            f"{name} has no UP flag (ip link show {name})" if lo.name else "ip link shows no lo",
            *_tried(exam),
        ),
        fix=f"sudo ip link set {name} up",
        confidence=0.98,
        remedy=Remedy(kind=RemedyKind.LINK_UP, text=name),
    )


def _tried(exam: Examination) -> tuple[str, ...]:
    return tuple(
        f"connecting to {at.place(one.host, one.port)} ended with {one.error or one.outcome}"
        for one in exam.attempts
    )


def _cases() -> dict[str, Case]:
    down = replace(LOOPBACK, is_up=False)
    missing = replace(down, name=None, addresses=())
    failed = (tried(Outcome.UNREACHABLE),)
    return {
        "127.0.0.1, and lo is down": Case(
            given=exam(loopback=down, attempts=failed), finds=("loopback-down",)
        ),
        "the app does not start": Case(
            given=exam(start=True, loopback=down), finds=("loopback-down",)
        ),
        "the machine's own LAN address goes through lo too": Case(
            given=exam("http://192.0.2.5:8000/", loopback=down), finds=("loopback-down",)
        ),
        "there is no lo": Case(given=exam(loopback=missing), finds=("loopback-down",)),
        "another machine is asked for": Case(given=exam("http://203.0.113.9/", loopback=down)),
        "the name has no address": Case(given=exam("shop.test:8000", hosts=(), loopback=down)),
        "it is up": Case(given=exam(attempts=(tried(Outcome.REFUSED),))),
        "it is reached all the same": Case(given=exam(loopback=down, attempts=(tried(),))),
        "nobody could look": Case(given=exam(loopback=None, attempts=failed)),
    }


CHECK = Check(asks="Is the loopback interface up?", think=_think, cases=_cases)
