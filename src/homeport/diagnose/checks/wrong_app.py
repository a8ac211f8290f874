"""Does another program answer than the one that is meant?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._wrong_app_cases import cases
from homeport.diagnose.one_server import is_one_server
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.service import Service
from homeport.model.sockets import Listener


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam):
        return
    yield from _twins(exam)
    yield from _shadow(exam)
    yield from _taken(exam)


def _twins(exam: Examination) -> Iterator[Finding]:
    """Two programs share an address by SO_REUSEPORT: the kernel picks one for each connection."""
    for host in exam.targets:
        services = _services(exam, at.answering(exam, host))
        for other in services[1:]:
            if not is_one_server(services[0], other, exam.vitals):
                yield _shared(services[0], other, exam)
                return


def _services(exam: Examination, listeners: tuple[Listener, ...]) -> list[Service]:
    found = [at.service_of(exam, one) for one in listeners]
    return list({id(one): one for one in found if one is not None}.values())


def _shared(one: Service, other: Service, exam: Examination) -> Finding:
    old, new = sorted(
        (one, other), key=lambda each: (each.started_at is None, str(each.started_at))
    )
    return Finding(
        code="wrong-app-answers",
        what=f"two programs share port {at.port_of(exam)}, {at.name_of(old)} and "
        f"{at.name_of(new)}: each connection goes to one of them by chance",
        evidence=(_row(old), _row(new), "both sockets have SO_REUSEPORT and the same address"),
        fix=f"End the one that is not meant: kill {old.pid} (the older), or homeport free "
        f"{at.port_of(exam)} and start the right one again",
        confidence=0.93,
    )


def _row(one: Service) -> str:
    since = f", since {one.started_at:%H:%M:%S}" if one.started_at else ""
    place = f" in {one.cwd}" if one.cwd else ""
    return f"{at.name_of(one)} on {', '.join(one.addresses)}{place}{since}"


def _shadow(exam: Examination) -> Iterator[Finding]:
    """The project's own app listens on the port too, but a client of this address gets another."""
    gets = at.owner(exam)
    if gets is None or at.belongs_to_project(exam, gets) is not False:
        return
    mine = [one for one in at.owners(exam) if at.belongs_to_project(exam, one)]
    if not mine:
        return
    yield Finding(
        code="wrong-app-answers",
        what=f"{at.where(exam)} leads to {at.name_of(gets)}, not to {at.name_of(mine[0])} of this "
        "project, which has the same port on another address",
        evidence=(
            _row(gets),
            _row(mine[0]),
            "the kernel gives a connection to the most specific address",
        ),
        fix=f"Give one of them another port (homeport why {at.port_of(exam)} shows both)",
        confidence=0.92,
    )


def _taken(exam: Examination) -> Iterator[Finding]:
    """The project's app said that it found the port taken, and who took it answers instead."""
    gets = at.owner(exam)
    said = [
        one
        for one in exam.failures
        if one.code == "port-in-use" and one.is_final and one.port in (None, at.port_of(exam))
    ]
    if gets is None or not said:
        return
    if at.belongs_to_project(exam, gets) and not _is_leftover(gets, exam):
        return
    leftover = _is_leftover(gets, exam)
    what = ", left over from an earlier run," if leftover else ""
    yield Finding(
        code="port-held-by-orphan" if leftover else "wrong-app-answers",
        what=f"{at.name_of(gets)}{what} answers on {at.where(exam)}: the app itself found the port "
        "taken and gave up",
        evidence=(f"the app's log: {said[0].line}", _row(gets)),
        fix=f"homeport free {at.port_of(exam)}, then start the app again",
        confidence=0.9,
        remedy=Remedy(kind=RemedyKind.FREE_PORT, number=at.port_of(exam)),
    )


def _is_leftover(service: Service, exam: Examination) -> bool:
    pids = (service.pid, *service.pids)
    return any(exam.vitals[pid].is_orphan for pid in pids if pid is not None and pid in exam.vitals)


CHECK = Check(asks="Does the right program answer?", think=_think, cases=cases)
