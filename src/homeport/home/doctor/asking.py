"""Connect to the target as its client would, and hold the conversation a client would hold."""

import socket
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.home.doctor.calls import Watcher, opener
from homeport.home.doctor.readings import is_own, own_addresses
from homeport.home.doctor.server_end import look_at
from homeport.model.address import Transport
from homeport.model.attempt import Attempt
from homeport.model.examination import Examination
from homeport.observe.network_counters import read_failed_connects
from homeport.observe.starvation import measure_starvation, read_cpu_account
from homeport.probe.consult.connect import Goal, try_connect
from homeport.probe.consult.converse import Manner, converse

PATIENCE_S = 6.0
# Who is not known to answer at all is not waited for that long.
_STRANGERS_PATIENCE_S = 2.5


def goals(exam: Examination) -> tuple[Goal, ...]:
    """Return what to connect to, in a client's order; never another machine."""
    target = exam.question.target
    if target.path is not None:
        return (Goal(path=target.path, transport=Transport.UNIX, uid=exam.question.uid),)
    if target.port is None:
        return ()
    return tuple(
        Goal(
            host=host,
            port=target.port,
            transport=target.transport,
            uid=exam.question.uid,
            allowed=own_addresses(exam),
            # A server would have to deal with it; where there is none, it tells that.
            may_send=not at.listeners_here(exam, Transport.UDP),
        )
        for host in exam.targets
        if is_own(host, exam)
    )


def listen_to(exam: Examination) -> Examination:
    """Return the examination with attempts, exchanges, and how the owner fared meanwhile."""
    pids = tuple(exam.vitals)
    watcher = Watcher(
        vitals=exam.vitals, account=read_cpu_account(pids), patience_s=_patience_s(exam)
    )
    attempts: list[Attempt] = []
    for goal in goals(exam):
        attempt, opened = try_connect(goal, keep=True, look=look_at)
        attempts.append(attempt)
        if opened is not None:
            exam = _converse(exam, goal, opened, watcher)
            attempts[-1] = replace(attempt, server_end=watcher.end or attempt.server_end)
            break
    hunger = measure_starvation(watcher.account, read_cpu_account(pids))
    vitals = {pid: replace(one, starvation=hunger.get(pid)) for pid, one in exam.vitals.items()}
    return replace(exam, attempts=tuple(attempts), vitals=vitals)


def _patience_s(exam: Examination) -> float:
    service = at.owner(exam)
    is_known = service is not None and service.protocol is not None
    return PATIENCE_S if is_known or exam.question.target.scheme else _STRANGERS_PATIENCE_S


def _converse(
    exam: Examination, goal: Goal, opened: socket.socket, watcher: Watcher
) -> Examination:
    service = at.owner(exam)
    manner = Manner(
        scheme=exam.question.target.scheme,
        identity_protocol=service.protocol if service is not None else None,
        environ=exam.question.environ,
        patience_s=watcher.patience_s,
        watch=watcher.watch,
    )
    before = read_failed_connects()
    # Where nothing is asked (a printer, a debugger), nobody has closed it.
    with opened:
        exchanges = converse(exam.question.target, opener(goal, opened), manner)
    after = read_failed_connects()
    failed = None if before is None or after is None else after - before
    return replace(exam, exchanges=exchanges, failed_connects=failed)
