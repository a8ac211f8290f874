"""Read everything about a question that can be read without connecting to anybody."""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from homeport.diagnose.situation import WEB_SCHEMES
from homeport.home.family import ancestry_of, read_family
from homeport.home.look import ROOT, view
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.address import Host, plain
from homeport.model.app_traces import AppTraces, StartFailure
from homeport.model.examination import Examination
from homeport.model.question import Question, Target
from homeport.model.report import ReportFacts
from homeport.model.route import Loopback
from homeport.model.service import Service
from homeport.model.sockets import Connection, Listener, State
from homeport.observe.limits import read_limits
from homeport.observe.loopback import read_loopback
from homeport.observe.names import resolve
from homeport.observe.namespace_addresses import find_joined, find_namespace_of
from homeport.observe.owners import find_owners
from homeport.observe.processes import read_process
from homeport.observe.routes import read_route
from homeport.observe.sockets import read_connections, see_listeners
from homeport.observe.traces import AppHints, read_traces
from homeport.observe.vitals import read_vitals

_EVERY_STATE = frozenset(State) - {State.LISTEN}
_MOST_TARGETS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The map of the machine, with what it could not show."""

    services: tuple[Service, ...]
    notes: tuple[str, ...] = field(default=())


def read_machine(target: Target) -> Machine:
    """Return every service of this machine; those that may be the target are identified.

    Cost: that of `homeport ls`.
    """

    def may_be_meant(one: Service) -> bool:
        if target.port is None or not (target.scheme is None or target.scheme in WEB_SCHEMES):
            return True  # the service that a database URL names may be anywhere
        return one.port == target.port or (one.path is not None and not one.is_background)

    seen = view(root=ROOT, only=may_be_meant)
    return Machine(services=seen.services, notes=seen.notes)


def read_name(question: Question) -> Examination:
    """Return the examination with the addresses of the target and the ways to them."""
    host = question.target.host
    resolution = resolve(host) if host is not None else None
    targets = resolution.addresses[:_MOST_TARGETS] if resolution is not None else ()
    loopback = read_loopback()
    return Examination(
        question=question,
        resolution=resolution,
        targets=targets,
        loopback=loopback,
        neighbours=_neighbours(targets, loopback),
        routes=tuple(
            read_route(one, uid=question.uid, port=question.target.port) for one in targets
        ),
        taken_at=SYSTEM_CLOCK.now(),
        is_root=os.geteuid() == 0,
        report=_report(question.report),
        limits=read_limits(
            uid=question.uid,
            to=targets[0] if targets else None,
            to_port=question.target.port,
        ),
    )


def _neighbours(targets: Iterable[Host], loopback: Loopback) -> frozenset[Host]:
    """Return the targets that another namespace of this machine has: a container, or its host."""
    own = set(map(plain, loopback.local_addresses))
    return frozenset(
        one
        for one in map(plain, targets)
        if not (one.is_loopback or one.is_unspecified or one in own)
        and find_namespace_of(one) is not None
    )


def with_machine(exam: Examination, machine: Machine) -> Examination:
    """Return the examination with sockets, owners and what the app has left behind."""
    question = exam.question
    port = question.target.port
    listeners: tuple[Listener, ...] = ()
    connections: tuple[Connection, ...] = ()
    if port is not None:
        listeners = see_listeners(port=port).listeners
        connections = read_connections(port, namespaces=False, states=_EVERY_STATE)
    connections = tuple(one for one in connections if one.local_port == port)
    traces = read_traces(
        AppHints(
            project=question.project,
            log=question.log,
            start_command=question.start_command,
            services=machine.services,
            exclude=_own_line(),
        )
    )
    return replace(
        exam,
        services=machine.services,
        listeners=listeners,
        connections=connections,
        joined_namespaces=_joined(listeners),
        connection_pids=_pids(connections) if not listeners else {},
        vitals=read_vitals(
            _holders(machine.services, port, question.target.path)
            or [one.pid for one in traces.processes if one.is_start_command]
        ),
        traces=traces,
        failures=_failures(question, traces, is_up=any(one.namespace is None for one in listeners)),
    )


def _failures(question: Question, traces: AppTraces, *, is_up: bool) -> tuple[StartFailure, ...]:
    """Return what the log tells; where it tells no end and nobody is up, what is plain to see."""
    told = _told(traces.log)
    if (
        is_up
        or any(one.is_final for one in told)
        or any(one.is_start_command for one in traces.processes)
    ):
        return told
    if not question.start_command:
        return told
    from homeport.home.doctor.rehearsed import rehearsed  # noqa: PLC0415 - 30 ms, seldom needed

    return (*rehearsed(question), *told)


def _told(log: str | None) -> tuple[StartFailure, ...]:
    if not log:
        return ()
    # Its patterns take 40 ms to compile, and most questions come without a log.
    from homeport.diagnose.start_text.read import read_failures  # noqa: PLC0415 - see above

    return read_failures(log)


def _report(text: str) -> ReportFacts:
    if not text:
        return ReportFacts()
    from homeport.diagnose.start_text.report import read_report  # noqa: PLC0415 - as above

    return read_report(text)


def _joined(listeners: Iterable[Listener]) -> frozenset[str] | None:
    labels = {one.namespace for one in listeners if one.namespace is not None}
    return find_joined(labels) if labels else None


def _own_line() -> Collection[int]:
    """Return our own pid and those of all ancestors: nobody's app."""
    own = read_process(os.getpid(), memory=False)
    if own is None:
        return {os.getpid()}
    line = ancestry_of(own, read_family({own.pid}, ROOT))
    return {own.pid, *(one.pid for one in line)}


def _holders(services: Iterable[Service], port: int | None, path: str | None) -> list[int]:
    pids: list[int] = []
    for one in services:
        if (port is not None and one.port == port) or (path is not None and one.path == path):
            pids += [pid for pid in (one.pid, *one.pids) if pid is not None]
    return list(dict.fromkeys(pids))


def _pids(connections: Iterable[Connection]) -> dict[int, tuple[int, ...]]:
    inodes = {one.inode for one in connections if one.inode}
    if not inodes:
        return {}
    held = find_owners(inodes, every_socket=True).holders
    return {inode: tuple(dict.fromkeys(one.pid for one in found)) for inode, found in held.items()}


def own_addresses(exam: Examination) -> frozenset[Host]:
    """Return the addresses of this machine; only these are ever connected to."""
    own = exam.loopback.local_addresses if exam.loopback else ()
    return frozenset(own) | exam.neighbours


def is_own(host: Host, exam: Examination) -> bool:
    """Return whether `host` is this machine."""
    bare = plain(host)
    return bare.is_loopback or bare.is_unspecified or bare in own_addresses(exam)
