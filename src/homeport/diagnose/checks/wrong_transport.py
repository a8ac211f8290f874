"""Is the port open, but for UDP where TCP is asked, or the reverse?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import Transport
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding

_OTHER = {Transport.TCP: Transport.UDP, Transport.UDP: Transport.TCP}


def _think(exam: Examination) -> Iterator[Finding]:
    asked = exam.question.target.transport
    if at.is_start(exam) or asked not in _OTHER or at.listeners_here(exam, asked):
        return
    if asked is Transport.TCP and at.is_reached(exam):
        return
    there = [one for one in at.listeners_here(exam, _OTHER[asked]) if _is_server(exam, one.cookie)]
    if not there:
        return
    other = _OTHER[asked]
    who = at.name_of(at.service_of(exam, there[0]))
    yield Finding(
        code="udp-not-tcp",
        what=f"{who} has port {at.port_of(exam)} open for {other.upper()}, and the client uses "
        f"{asked.upper()}",
        evidence=(
            f"{other} sockets: {at.bound_to(there)}",
            f"no {asked} socket listens on port {at.port_of(exam)}",
        ),
        fix=f"Use a client that speaks {other.upper()} (homeport doctor "
        f"{other}://{at.where(exam)}), or let the app listen on {asked.upper()}",
        confidence=0.93,
    )


def _is_server(exam: Examination, cookie: int | None) -> bool:
    """Return whether a UDP socket waits for clients: one that is connected is a client itself."""
    clients = {one.cookie for one in exam.connections if one.transport is Transport.UDP}
    return cookie is None or cookie not in clients


def _cases() -> dict[str, Case]:
    udp = made.listens(transport=Transport.UDP, backlog=None)
    client = made.connection(transport=Transport.UDP, cookie=1)
    refused = (made.tried(Outcome.REFUSED),)
    return {
        "UDP only": Case(
            given=made.exam(listeners=(udp,), services=(made.service(),), attempts=refused),
            finds=("udp-not-tcp",),
        ),
        "UDP only, by a kernel that gives no cookies": Case(
            given=made.exam(
                listeners=(replace(udp, cookie=None),), connections=(client,), attempts=refused
            ),
            finds=("udp-not-tcp",),
        ),
        "TCP only": Case(
            given=made.exam("udp://127.0.0.1:8000", listeners=(made.listens(),)),
            finds=("udp-not-tcp",),
        ),
        "both": Case(
            given=made.exam(listeners=(udp, made.listens(cookie=2)), attempts=(made.tried(),)),
        ),
        "TCP answers by a redirection": Case(
            given=made.exam(listeners=(udp,), attempts=(made.tried(),)),
        ),
        "the UDP socket is a client's": Case(
            given=made.exam(listeners=(udp,), connections=(client,), attempts=refused),
        ),
        "nobody": Case(given=made.exam(attempts=refused)),
        "a unix socket": Case(given=made.exam("unix:/run/app.sock", listeners=(udp,))),
        "a start": Case(given=made.exam(start=True, listeners=(udp,))),
    }


CHECK = Check(asks="Is it open for UDP instead of TCP?", think=_think, cases=_cases)
