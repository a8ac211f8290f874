"""Is the port open, but for UDP where TCP is asked, or the reverse?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Transport
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
        fix=f"Use a client that speaks {other.upper()} (homeport doctor {other}://{at.where(exam)}), "
        f"or let the app listen on {asked.upper()}",
        confidence=0.93,
    )


def _is_server(exam: Examination, cookie: int | None) -> bool:
    """Return whether a UDP socket waits for clients: one that is connected is a client itself."""
    clients = {one.cookie for one in exam.connections if one.transport is Transport.UDP}
    return cookie is None or cookie not in clients


CHECK = Check(asks="Is it open for UDP instead of TCP?", think=_think, cases=dict)
