"""Who keeps the app from having its port: another program, its own leftover, an activator?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._port_held_cases import cases
from homeport.model.address import Host, plain
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.service import Service
from homeport.model.sockets import Listener
from homeport.model.vitals import Vitals

# Programs that listen on behalf of others and start them when somebody comes.
_ACTIVATORS = frozenset(
    {
        "systemd", "systemd-socket-activate", "systemd-socket-", "inetd", "inetutils-inetd",
        "xinetd", "launchd", "tcpserver", "s6-tcpserver", "s6-tcpserverd", "tcpsvd", "ipsvd-cdb",
    }
)  # fmt: skip
_CONTAINER_HOLDERS = frozenset({"docker-proxy", "dockerd", "conmon", "rootlessport", "rootlesskit"})
_STOPPED = ("T", "t")


def _think(exam: Examination) -> Iterator[Finding]:
    if not at.is_start(exam):
        return
    rivals = _rivals(exam)
    if not rivals:
        return
    service = at.service_of(exam, rivals[0])
    yield _classified(exam, rivals, service)


def _rivals(exam: Examination) -> tuple[Listener, ...]:
    """Return the listeners that keep the app from binding; all, where it says the port is taken."""
    transport = exam.question.target.transport
    here = at.listeners_here(exam, transport)
    says_taken = any(one.code == "port-in-use" for one in (*exam.failures, *exam.report.failures))
    clash = tuple(one for one in here if _clashes(one, exam.targets))
    return clash or (here if says_taken or not exam.targets else ())


def _clashes(one: Listener, hosts: tuple[Host, ...]) -> bool:
    """Return whether binding one of `hosts` would meet this listener.

    Source: inet_rcv_saddr_equal in net/ipv4/inet_connection_sock.c.
    """
    return any(
        at.covers(one, host)
        or (plain(host).is_unspecified and one.host is not None and _meets(host, one.host))
        for host in hosts
    )


def _meets(wildcard: Host, bound: Host) -> bool:
    return wildcard.version == 6 or plain(bound).version == 4


def _classified(
    exam: Examination, rivals: tuple[Listener, ...], service: Service | None
) -> Finding:
    activator = _activator(service)
    vitals = [exam.vitals[pid] for pid in _pids(service) if pid in exam.vitals]
    mine = service is not None and at.belongs_to_project(exam, service)
    stopped = next((one for one in vitals if one.state in _STOPPED or one.is_frozen), None)
    orphan = next((one for one in vitals if one.is_orphan or _is_adopted(one, service)), None)
    if activator is not None:
        return _activation(exam, rivals, service, activator)
    if stopped is not None and mine is not False:
        return _stopped(exam, rivals, service, stopped)
    if orphan is not None and mine:
        return _orphan(exam, rivals, service, orphan)
    return _in_use(exam, rivals, service, mine=bool(mine))


def _is_adopted(one: Vitals, service: Service | None) -> bool:
    """Return whether what started it has ended, and no service manager looks after it."""
    unit = service.unit if service is not None else None
    return one.parent == 1 and unit is None and (service is None or service.container is None)


def _pids(service: Service | None) -> tuple[int, ...]:
    if service is None:
        return ()
    pids = (service.pid, *service.pids)
    return tuple(dict.fromkeys(one for one in pids if one is not None))


def _activator(service: Service | None) -> str | None:
    if service is None:
        return None
    for one in service.holders:
        if one.process in _ACTIVATORS or (one.pid == 1 and one.process == "init"):
            return f"{one.process} (pid {one.pid})"
    if service.process in _ACTIVATORS:
        return f"{service.process} (pid {service.pid})"
    return None


def _seen(exam: Examination, rivals: tuple[Listener, ...], service: Service | None) -> list[str]:
    facts = [f"{at.bound_to(rivals)} is open"]
    if service is not None and service.pid is not None:
        command = " ".join(service.argv)[:160]
        facts.append(
            f"held by {at.name_of(service)}: {command}"
            if command
            else f"held by {at.name_of(service)}"
        )
        if service.cwd:
            facts.append(f"it runs in {service.cwd}")
    facts += [f"the app says: {one.line}" for one in exam.failures if one.code == "port-in-use"][:1]
    return facts


def _activation(
    exam: Examination, rivals: tuple[Listener, ...], service: Service | None, activator: str
) -> Finding:
    unit = service.unit if service and service.unit and service.unit.endswith(".socket") else None
    stop = f"sudo systemctl disable --now {unit or 'NAME.socket'}"
    return Finding(
        code="port-held-by-socket-activation",
        what=f"{activator} holds port {at.port_of(exam)} on behalf of a service that it starts "
        "when somebody connects",
        evidence=(*_seen(exam, rivals, service), *((f"socket unit {unit}",) if unit else ())),
        fix=f"Stop the activator, not a service: {stop} (systemctl list-sockets shows which), or "
        "start the app through it",
        confidence=0.95,
    )


def _stopped(
    exam: Examination, rivals: tuple[Listener, ...], service: Service | None, one: Vitals
) -> Finding:
    how, go_on = "stopped (Ctrl-Z or SIGSTOP)", f"fg, or kill -CONT {one.pid}"
    seen = f"state of pid {one.pid}: {one.state}"
    if one.is_frozen:
        how, go_on = "frozen", "docker unpause, or thaw its control group"
        seen = f"{one.frozen_by or 'the cgroup freezer'} says frozen for pid {one.pid}"
    return Finding(
        code="process-stopped",
        what=f"an earlier run, {at.name_of(service)}, is {how} and still has port "
        f"{at.port_of(exam)}",
        evidence=(*_seen(exam, rivals, service), seen),
        fix=f"Go on with it ({go_on}), or end it: homeport free {at.port_of(exam)}",
        confidence=0.94,
        remedy=Remedy(kind=RemedyKind.FREE_PORT, number=at.port_of(exam)),
    )


def _orphan(
    exam: Examination, rivals: tuple[Listener, ...], service: Service | None, one: Vitals
) -> Finding:
    return Finding(
        code="port-held-by-orphan",
        what=f"{at.name_of(service)} was left over from an earlier run and still has port "
        f"{at.port_of(exam)}",
        evidence=(
            *_seen(exam, rivals, service),
            one.orphan_evidence or f"pid {one.pid} has outlived what started it",
        ),
        fix=f"homeport free {at.port_of(exam)}",
        confidence=0.94,
        remedy=Remedy(kind=RemedyKind.FREE_PORT, number=at.port_of(exam)),
    )


def _in_use(
    exam: Examination, rivals: tuple[Listener, ...], service: Service | None, *, mine: bool
) -> Finding:
    port = at.port_of(exam)
    who = at.name_of(service)
    is_container = service is not None and service.process in _CONTAINER_HOLDERS
    already = "the app itself already runs: " if mine else ""
    stop = (
        f"docker ps --filter publish={port}, then stop that container"
        if is_container
        else f"homeport free {port}"
    )
    return Finding(
        code="port-in-use",
        what=f"{already}{who} has port {port}",
        evidence=tuple(_seen(exam, rivals, service)),
        fix=f"{stop}, or start the app on another port",
        confidence=0.95,
        remedy=None if is_container else Remedy(kind=RemedyKind.FREE_PORT, number=port),
    )


CHECK = Check(asks="Who has the port already?", think=_think, cases=cases)
