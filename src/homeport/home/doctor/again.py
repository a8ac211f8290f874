"""Connect once more to the address that took the connection before."""

from homeport.diagnose import situation as at
from homeport.home.doctor.readings import own_addresses
from homeport.model.address import Transport
from homeport.model.examination import Examination
from homeport.probe.consult.connect import Goal

# The server has answered before; whoever takes longer now will not tell more.
SHORT_S = 1.5


def goal_again(exam: Examination) -> Goal | None:
    reached = at.reached(exam)
    if reached is None:
        return None
    transport = Transport.UNIX if reached.path else Transport.TCP
    return Goal(
        host=reached.host,
        port=reached.port or 0,
        path=reached.path,
        transport=transport,
        uid=exam.question.uid,
        allowed=own_addresses(exam),
    )
