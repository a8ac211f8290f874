"""Does somebody listen on this port in another network namespace (a container)?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or at.listeners_here(exam):
        return
    there = at.listeners_elsewhere(exam)
    if (
        not there
        or not at.came_to(exam, Outcome.REFUSED)
        or any(one.is_final for one in exam.failures)
    ):
        return
    service = at.service_of(exam, there[0])
    inside = (
        service.container if service and service.container else f"namespace {there[0].namespace}"
    )
    port = at.port_of(exam)
    yield Finding(
        code="other-network-namespace",
        what=f"{at.name_of(service)} listens on port {port}, but inside {inside}: its localhost is "
        "not this one",
        evidence=(
            f"nothing listens on port {port} in this network namespace",
            *(
                f"{at.place(one.host, one.port)} is open in namespace {one.namespace}"
                for one in there[:4]
            ),
        ),
        fix=f"Publish the port (docker run -p 127.0.0.1:{port}:{port} ..., ports: in compose), or ask "
        "from inside; from one container to another use the service's name, not localhost",
        confidence=0.85,
    )


CHECK = Check(asks="Is it open in another network namespace?", think=_think, cases=dict)
