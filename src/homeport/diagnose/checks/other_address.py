"""Does somebody listen on this port, but on another address of this machine?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
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
    what = "only for this machine itself" if is_private else "on another address"
    yield Finding(
        code="bound-to-other-address",
        what=f"{who} listens {what} ({at.bound_to(same)}), not on "
        f"{', '.join(dict.fromkeys(at.place(one.host, one.port) for one in refused))}",
        evidence=(
            f"port {port} is open on {at.bound_to(here)}",
            *(f"connecting to {at.place(one.host, one.port)}: {one.error}" for one in refused),
        ),
        fix=f"Ask {at.place(bound, port)}, or let the app listen on that address too "
        "(--host 0.0.0.0 listens on all, so other machines can reach it as well)",
        confidence=0.95,
    )


CHECK = Check(asks="Is it open on another address of this machine?", think=_think, cases=dict)
