"""Does nobody listen there at all?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
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
            f"no {target.transport} socket here has {place}",
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


def _cases() -> dict[str, Case]:
    refused = made.tried(Outcome.REFUSED)
    missing = made.tried(Outcome.MISSING, path="/run/app.sock")
    return {
        "refused, and no listener": Case(
            given=made.exam(attempts=(refused,)), finds=("not-listening",)
        ),
        "others listen near by": Case(
            given=made.exam(
                attempts=(refused,),
                services=(
                    made.service(port=8001),
                    made.service(port=None, transport=Transport.UNIX),
                    made.service(port=8002, namespace="4026532000"),
                ),
            ),
            finds=("not-listening",),
        ),
        "no socket file": Case(
            given=made.exam("unix:/run/app.sock", attempts=(missing,)), finds=("not-listening",)
        ),
        "nobody has the UDP port": Case(
            given=made.exam("udp://127.0.0.1:8000"), finds=("not-listening",)
        ),
        "a UDP server is there": Case(
            given=made.exam(
                "udp://127.0.0.1:8000", listeners=(made.listens(transport=Transport.UDP),)
            ),
        ),
        "UDP, and the name has no address": Case(
            given=made.exam("udp://shop.test:8000", hosts=()),
        ),
        "the socket file is there": Case(
            given=made.exam(
                "unix:/run/app.sock",
                attempts=(made.tried(Outcome.REFUSED, path="/run/app.sock"),),
            ),
        ),
        "it answers": Case(
            given=made.exam(listeners=(made.listens(),), attempts=(made.tried(),)),
        ),
        "another address of the name answers": Case(
            given=made.exam(
                "http://localhost:8000/",
                hosts=("::1", "127.0.0.1"),
                attempts=(made.tried(Outcome.REFUSED, host="::1"), made.tried()),
            ),
        ),
        "refused, though somebody listens": Case(
            given=made.exam(listeners=(made.listens(),), attempts=(refused,)),
        ),
        "nobody knows: it timed out": Case(
            given=made.exam(attempts=(made.tried(Outcome.TIMEOUT),)),
        ),
        "a port to start on should be free": Case(
            given=made.exam(start=True, attempts=(refused,)),
        ),
    }


CHECK = Check(asks="Does anybody listen there?", think=_think, cases=_cases)
