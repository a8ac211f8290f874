"""Does somebody listen on this port, but on another address of this machine?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import plain
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    here = at.listeners_here(exam)
    if at.is_start(exam) or not here or at.covered(exam):
        return
    refused = at.came_to(exam, Outcome.REFUSED)
    if not refused:
        return
    asked = {at.is_v4(one) for one in exam.targets}
    same = [one for one in here if one.host is not None and at.is_v4(one.host) in asked]
    if not same:
        return
    who = at.name_of(at.service_of(exam, same[0]))
    port = at.port_of(exam)
    bound = same[0].host
    assert bound is not None
    is_private = plain(bound).is_loopback and not any(
        plain(one).is_loopback for one in exam.targets
    )
    everywhere = "0.0.0.0" if at.is_v4(bound) else "::"  # noqa: S104 - advice, not bound
    what = "only for this machine itself" if is_private else "on another address"
    yield Finding(
        code="bound-to-other-address",
        what=f"{who} listens {what} ({at.bound_to(same)}), not on "
        f"{', '.join(dict.fromkeys(at.place(one.host, one.port) for one in refused))}",
        evidence=(
            f"port {port} is open on {at.bound_to(here)}",
            *(f"connecting to {at.place(one.host, one.port)}: {one.error}" for one in refused),
        ),
        fix=f"Ask {at.place(bound, port)}, or start the app with --host {everywhere} "
        "(it then listens on all addresses, so other machines can reach it as well)",
        confidence=0.95,
    )


def _cases() -> dict[str, Case]:
    refused = (made.tried(Outcome.REFUSED),)
    return {
        "it has the address of the network only": Case(
            given=made.exam(listeners=(made.listens("192.0.2.5"),), attempts=refused),
            finds=("bound-to-other-address",),
        ),
        "it has loopback only, and is asked by the network's address": Case(
            given=made.exam(
                "http://192.0.2.5:8000/",
                listeners=(made.listens(),),
                services=(made.service(),),
                attempts=(made.tried(Outcome.REFUSED, host="192.0.2.5"),),
            ),
            finds=("bound-to-other-address",),
        ),
        "another loopback address, IPv6 twin or not": Case(
            given=made.exam(
                listeners=(made.listens("::1"), made.listens("127.0.0.2", cookie=2)),
                attempts=refused,
            ),
            finds=("bound-to-other-address",),
        ),
        "an IPv6 address": Case(
            given=made.exam(
                "http://[::1]:8000/",
                listeners=(made.listens("2001:db8::5"),),
                attempts=(made.tried(Outcome.REFUSED, host="::1"),),
            ),
            finds=("bound-to-other-address",),
        ),
        "it listens everywhere": Case(
            given=made.exam(listeners=(made.listens(made.ANYWHERE),), attempts=(made.tried(),)),
        ),
        "it has an address more than the one that answers": Case(
            given=made.exam(
                listeners=(made.listens(), made.listens("192.0.2.5", cookie=2)),
                attempts=(made.tried(),),
            ),
        ),
        "the other IP version": Case(
            given=made.exam(listeners=(made.listens("::1"),), attempts=refused),
        ),
        "nobody listens": Case(given=made.exam(attempts=refused)),
        "it timed out": Case(
            given=made.exam(
                listeners=(made.listens("192.0.2.5"),),
                attempts=(made.tried(Outcome.TIMEOUT),),
            ),
        ),
        "another address is no obstacle to a start": Case(
            given=made.exam(start=True, listeners=(made.listens("192.0.2.5"),)),
        ),
    }


CHECK = Check(asks="Is it open on another address of this machine?", think=_think, cases=_cases)
