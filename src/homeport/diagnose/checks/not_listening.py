"""Does nobody listen there at all?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Transport
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding

_NEIGHBOURS = 3


def _think(exam: Examination) -> Iterator[Finding]:
    target = exam.question.target
    if at.is_start(exam) or at.is_reached(exam):
        return
    if target.transport is Transport.UDP:
        if at.listeners_here(exam, Transport.UDP) or not exam.targets:
            return
    elif target.path is None:
        if at.listeners_here(exam) or not at.came_to(exam, Outcome.REFUSED):
            return
    elif not at.came_to(exam, Outcome.MISSING):
        return
    place = target.path or f"port {target.port}"
    yield Finding(
        code="not-listening",
        what=f"nothing listens on {place}",
        evidence=(
            *(
                f"connecting to {one.path or at.place(one.host, one.port)}: {one.error}"
                for one in exam.attempts
            ),
            f"no {target.transport} socket of this machine has {place}",
            *_near(exam),
        ),
        fix="Start the app; if it was started, look at what it printed "
        "(homeport doctor -- COMMAND runs it and explains)",
        confidence=0.8,
    )


def _near(exam: Examination) -> Iterator[str]:
    port = exam.question.target.port
    if port is None:
        return
    open_here = {
        one.port: one
        for one in exam.services
        if one.port and one.namespace is None and one.transport is Transport.TCP
    }
    near = sorted(open_here, key=lambda other: abs(other - port))[:_NEIGHBOURS]
    if near:
        yield "open are: " + ", ".join(f"{one} ({at.name_of(open_here[one])})" for one in near)


CHECK = Check(asks="Does anybody listen there?", think=_think, cases=dict)
