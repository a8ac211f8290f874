"""Does somebody listen on this port in another network namespace (a container)?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.sockets import Listener


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or at.listeners_here(exam):
        return
    there = sorted(at.listeners_elsewhere(exam), key=lambda one: not _concerns_us(one, exam))
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
        fix=f"Publish the port (docker run -p 127.0.0.1:{port}:{port} ..., ports: in compose), or "
        "ask from inside; from one container to another use the service's name, not localhost",
        confidence=0.85 if _concerns_us(there[0], exam) else 0.6,
    )


def _concerns_us(one: Listener, exam: Examination) -> bool:
    """Return whether the namespace has to do with us: a container, a link, the project's own.

    A machine may have many others in which the same port is open by chance.
    """
    service = at.service_of(exam, one)
    if service is not None and (service.container or at.belongs_to_project(exam, service)):
        return True
    return exam.joined_namespaces is None or one.namespace in exam.joined_namespaces


def _cases() -> dict[str, Case]:
    refused = (made.tried(Outcome.REFUSED),)
    there = made.listens(made.ANYWHERE, namespace="4026532000")
    inside = made.service(namespace="4026532000", container="shop-web-1")
    return {
        "in a container": Case(
            given=made.exam(listeners=(there,), services=(inside,), attempts=refused),
            finds=("other-network-namespace",),
        ),
        "in a namespace of nobody knows whom": Case(
            given=made.exam(listeners=(there,), attempts=refused),
            finds=("other-network-namespace",),
        ),
        "in a namespace that has nothing to do with us, which is no more than a hint": Case(
            given=made.exam(
                listeners=(there,), attempts=refused, joined_namespaces=frozenset({"4026532001"})
            ),
            finds=("other-network-namespace",),
        ),
        "here too": Case(
            given=made.exam(listeners=(there, made.listens(cookie=2)), attempts=(made.tried(),)),
        ),
        "published in a way that shows no listener": Case(
            given=made.exam(listeners=(there,), services=(inside,), attempts=(made.tried(),)),
        ),
        "a container has the port, but the app said why it ended": Case(
            given=made.exam(
                listeners=(there,), attempts=refused, failures=(made.said("app-crashed"),)
            ),
        ),
        "another port of a container": Case(
            given=made.exam(
                listeners=(made.listens(port=9000, namespace="4026532000"),), attempts=refused
            ),
        ),
        "a container's port is no obstacle to a start": Case(
            given=made.exam(start=True, listeners=(there,)),
        ),
    }


CHECK = Check(asks="Is it open in another network namespace?", think=_think, cases=_cases)
