"""Answer one question: the function behind `homeport doctor`, REST and the page."""

from collections.abc import Callable
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.verdict import examine, to_causes
from homeport.errors import NoSuchThingError
from homeport.home.doctor.asking import listen_to
from homeport.home.doctor.behind_door import app_behind, at_the_door
from homeport.home.doctor.checked import Step, steps_of
from homeport.home.doctor.deeper import look_deeper
from homeport.home.doctor.readings import Machine, read_machine, read_name, with_machine
from homeport.home.doctor.remarks import is_unexplained, remarks
from homeport.home.doctor.socket_path import with_path_facts
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.address import Transport, reachable_host
from homeport.model.examination import Examination
from homeport.model.finding import Checked, Diagnosis
from homeport.model.question import Intent, Question, Target
from homeport.model.service import Service

Tell = Callable[[Checked], None]
_HTTP_PORT = 80
# One slow answer may come later; nobody waits ten seconds.
_ASK_UNTIL_S = 6.5


def consult(question: Question, *, tell: Tell | None = None) -> Diagnosis:
    """Return what is wrong with the target of `question`, or that nothing is.

    `tell` hears of each thing that was checked, as soon as it is. Reads first, connects second
    (never to another machine) and changes nothing.

    Raises: NoSuchThingError for a name that is no service and no host.
    Cost: 0.2 s; up to 9 s where something hangs.
    """
    began_s = SYSTEM_CLOCK.monotonic_s()
    machine = read_machine(question.target)
    behind = app_behind(question, machine.services)
    if behind is None:
        return _consult(question, machine, _Log(tell), began_s)
    app, way = behind
    found = _consult_anew(app, _Log(tell, way))
    if not found.healthy:
        return replace(found, target=question.target.text)
    return _consult_anew(at_the_door(question), _Log(tell))


def _consult_anew(question: Question, log: "_Log") -> Diagnosis:
    """Look at the machine again: it was looked at for another question."""
    began_s = SYSTEM_CLOCK.monotonic_s()
    return _consult(question, read_machine(question.target), log, began_s)


def _consult(question: Question, machine: Machine, log: "_Log", began_s: float) -> Diagnosis:
    exam = _read(with_port(question, machine), machine, log)
    if exam.question.intent is Intent.CONNECT:
        exam = listen_to(exam)
        log.note(Step.CONNECT, exam)
    exam = look_deeper(exam, until_s=began_s + _ASK_UNTIL_S)
    log.note(Step.DEEPER, exam)
    return conclude(exam, log.heard, machine, SYSTEM_CLOCK.monotonic_s() - began_s)


def examine_start(
    question: Question, *, tell: Tell | None = None
) -> tuple[Examination, tuple[Checked, ...], Machine]:
    """Return what can be read about a start that failed, without connecting to anybody."""
    log = _Log(tell)
    machine = read_machine(question.target)
    exam = look_deeper(_read(question, machine, log))
    log.note(Step.DEEPER, exam)
    return exam, log.heard, machine


class _Log:
    """What was checked so far; whoever watches hears of it at once."""

    def __init__(self, tell: Tell | None, *known: Checked) -> None:
        self._tell = tell
        self._heard: list[Checked] = []
        for one in known:
            self._add(one)

    @property
    def heard(self) -> tuple[Checked, ...]:
        """Everything so far."""
        return tuple(self._heard)

    def note(self, step: Step, exam: Examination) -> None:
        """Add what `step` has seen."""
        for one in steps_of(step, exam):
            self._add(one)

    def _add(self, one: Checked) -> None:
        self._heard.append(one)
        if self._tell is not None:
            self._tell(one)


def _read(question: Question, machine: Machine, log: _Log) -> Examination:
    exam = read_name(question)
    log.note(Step.NAMES, exam)
    log.note(Step.NETWORK, exam)
    exam = with_machine(exam, machine)
    log.note(Step.SOCKETS, exam)
    return with_path_facts(exam)


def conclude(
    exam: Examination, heard: tuple[Checked, ...], machine: Machine, took_s: float
) -> Diagnosis:
    """Return the diagnosis of an examination that is complete.

    What cannot be reached is not healthy, even when nobody knows why.
    """
    causes = to_causes(examine(exam))
    is_healthy = not causes and not is_unexplained(exam)
    service = at.owner(exam)
    return Diagnosis(
        target=exam.question.target.text,
        intent=exam.question.intent,
        healthy=is_healthy,
        causes=causes,
        checked=heard,
        limits=_limits(exam, machine, healthy=is_healthy),
        took_s=round(took_s, 3),
        url=service.url if service is not None else None,
        notes=tuple(remarks(exam, has_cause=bool(causes))),
    )


def _limits(exam: Examination, machine: Machine, *, healthy: bool) -> tuple[str, ...]:
    notes = [one.note for one in exam.filters if one.note]
    if exam.question.log and exam.traces.log_path is None:
        notes.append(f"the log {exam.question.log}: it cannot be read, or is no file")
    if not exam.is_root and not healthy:
        notes.append(
            "not root: the packet filter's rules, other users' processes and what they wait for "
            "are hidden; sudo homeport doctor shows them"
        )
    if any(one.pid is None for one in at.owners(exam)):
        notes += machine.notes
    return tuple(dict.fromkeys(notes))


def with_port(question: Question, machine: Machine) -> Question:
    """Return the question with a port, for targets that are only a name.

    Raises: NoSuchThingError when it is neither a service nor a host name.
    """
    target = question.target
    if target.port is not None or target.path is not None:
        return question
    named = [one for one in machine.services if _is_called(one, target.host or "")]
    named.sort(key=lambda one: (one.namespace is not None, one.is_background, one.pid or 0))
    if named:
        return replace(question, target=_target_of(named[0], target))
    host = target.host or ""
    if target.scheme is not None or "." in host or ":" in host or host == "localhost":
        return replace(question, target=replace(target, port=_HTTP_PORT, scheme="http"))
    raise NoSuchThingError(
        f"nothing that listens is called {host}, and it has no port",
        hint=f"Name a port ({host}:8080), or a name that `homeport ls` shows.",
    )


def _is_called(one: Service, name: str) -> bool:
    low = name.casefold()
    names = (one.name, one.project, one.product, one.container, one.process, one.unit)
    return one.transport is not Transport.UDP and low in {each.casefold() for each in names if each}


def _target_of(service: Service, target: Target) -> Target:
    if service.path is not None:
        return replace(target, host=None, path=service.path, transport=Transport.UNIX)
    host = reachable_host(service.addresses) or "127.0.0.1"
    scheme = "https" if service.tls and service.protocol == "http" else service.protocol
    return replace(
        target,
        host=host.strip("[]"),
        port=service.port,
        scheme=target.scheme or (scheme if scheme in ("http", "https") else None),
    )
