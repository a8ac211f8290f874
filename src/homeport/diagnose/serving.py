"""Think about a target that takes connections: does it answer, and if not, where does it hang?"""

from homeport.diagnose import situation as at
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.model.sockets import Connection, Listener, State

# What a thread waits in when it waits for one client rather than for whoever comes.
_READS = frozenset({"read", "recvfrom", "recvmsg", "readv", "recv"})
# Who computes does not wait for anybody. Source: proc_pid_syscall(5).
_RUNS = "running"
_WAITS = _READS | {"poll", "ppoll", "select", "pselect6"}


def is_mute(exam: Examination) -> bool:
    """Return whether somebody listens and yet no answer came, for as long as we waited."""
    if at.is_reached(exam):
        return at.is_silent(exam)
    return bool(at.came_to(exam, Outcome.TIMEOUT)) and at.covered(exam)


def is_slow(exam: Examination, than_s: float) -> bool:
    """Return whether an answer came, but later than `than_s`."""
    return any(one.ending is Ending.ANSWERED and one.took_s > than_s for one in exam.exchanges)


def waiting_attempt(exam: Examination) -> Attempt | None:
    """Return our own connection when the server has not accepted it."""
    for one in exam.attempts:
        if one.outcome is Outcome.CONNECTED and one.server_end is not None:
            return None if one.server_end.is_accepted else one
    return None


def full_queues(exam: Examination) -> tuple[Listener, ...]:
    """Return the target's listeners whose accept queue has no room.

    The kernel lets one more in than the backlog says. Source: sk_acceptq_is_full in
    include/net/sock.h.
    """
    able = [one for host in exam.targets for one in at.answering(exam, host)]
    return tuple(
        one
        for one in able
        if one.accept_queue is not None
        and one.backlog is not None
        and one.accept_queue > one.backlog
    )


def accepted(exam: Examination) -> tuple[Connection, ...]:
    """Return the connections of other clients that the server has accepted."""
    return tuple(
        one
        for one in exam.connections
        if one.local_port == at.port_of(exam)
        and one.namespace is None
        and one.inode
        and one.state in (State.ESTABLISHED, State.CLOSE_WAIT)
    )


def _waits_for_answer(one: Connection) -> bool:
    """Return whether this client has asked something and got nothing yet.

    The kernel counts the SYN among the bytes that were acknowledged.
    """
    return bool(one.received_bytes) and one.sent_bytes is not None and one.sent_bytes <= 1


def blocking_client(exam: Examination) -> tuple[Connection | None, bool]:
    """Return the connection that the server's threads wait for, and whether that is certain."""
    theirs = {one.inode: one for one in accepted(exam)}
    if not theirs:
        return None, False
    threads = [one for each in at.holders_vitals(exam) for one in each.threads]
    for one in threads:
        if one.inode in theirs and one.call in _WAITS:
            return theirs[one.inode], True
    main = [each.threads[0] for each in at.holders_vitals(exam) if each.threads]
    if main and all(one.call == _RUNS for one in main):
        return None, False
    unanswered = [one for one in theirs.values() if _waits_for_answer(one)]
    if unanswered:
        return unanswered[0], False
    if any(one.call in _WAITS for one in main) or not threads:
        return next(iter(theirs.values())), False
    return None, False
