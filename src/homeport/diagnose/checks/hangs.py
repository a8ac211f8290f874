"""Where does a connection hang: in a full queue, unaccepted, behind another client, unanswered?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._hangs_cases import cases
from homeport.diagnose.serving import blocking_client, full_queues, is_mute, waiting_attempt
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not is_mute(exam):
        return
    if at.came_to(exam, Outcome.TIMEOUT):
        yield from _full(exam)
    elif _is_unaccepted(exam):
        yield _unaccepted(exam)
    elif _expects_an_answer(exam):
        yield _unanswered(exam)


def _is_unaccepted(exam: Examination) -> bool:
    if waiting_attempt(exam) is not None:
        return True
    attempt = at.reached(exam)
    if attempt is None or attempt.server_end is not None:
        return False
    able = [one for host in exam.targets for one in at.answering(exam, host)]
    return any(one.accept_queue for one in able)


def _expects_an_answer(exam: Examination) -> bool:
    """Return whether who listens there is known to answer what was asked."""
    if exam.question.target.scheme is not None:
        return True
    service = at.owner(exam)
    return service is not None and service.protocol is not None


def _full(exam: Examination) -> Iterator[Finding]:
    for one in full_queues(exam):
        service = at.service_of(exam, one)
        yield Finding(
            code="accept-queue-full",
            what=f"the accept queue of {at.name_of(service)} is full: {one.accept_queue} "
            f"connections wait, and there is room for {one.backlog}",
            evidence=(
                f"{at.place(one.host, one.port)} has {one.accept_queue} of {one.backlog} "
                "places taken (ss -ltn, Recv-Q and Send-Q)",
                f"connecting to {at.where(exam)} timed out: the kernel drops new SYNs",
            ),
            fix="The program does not call accept() (fast enough): see what it does (its log; "
            f"Python: py-spy dump --pid {_pid(exam)}), restart it, or give it a larger backlog",
            confidence=0.93,
        )
        return


def _unaccepted(exam: Examination) -> Finding:
    service = at.owner(exam)
    client, is_certain = blocking_client(exam)
    if client is None:
        return Finding(
            code="not-accepting",
            what=f"{at.name_of(service)} does not accept connections: its event loop or main "
            "thread is busy with something else",
            evidence=(
                "the kernel completed the connection, and it waits in the accept queue",
                *_doing(exam),
            ),
            fix=f"See what it does (Python: py-spy dump --pid {_pid(exam)}, Java: jstack "
            f"{_pid(exam)}, others: gdb -p {_pid(exam)}), and move slow work out of the thread "
            "that accepts",
            confidence=0.9,
        )
    other = at.place(client.remote_host, client.remote_port)
    idle = f", silent for {client.idle_ms / 1000:.0f} s" if client.idle_ms is not None else ""
    return Finding(
        code="single-client-blocks-server",
        what=f"{at.name_of(service)} serves one client at a time, and waits for {other}{idle}",
        evidence=(
            "the kernel completed our connection, and it waits in the accept queue",
            f"the server has the connection of {other} open"
            f"{' and waits for what it says' if is_certain else ''}",
            *_doing(exam),
        ),
        fix="Close that client (a browser opens spare connections), and use a server with threads "
        "or several workers and a read timeout (Python: ThreadingHTTPServer; gunicorn --threads 4)",
        confidence=0.94 if is_certain else 0.8,
    )


def _pid(exam: Examination) -> str:
    service = at.owner(exam)
    return str(service.pid) if service is not None and service.pid is not None else "PID"


def _doing(exam: Examination) -> Iterator[str]:
    for one in at.holders_vitals(exam)[:2]:
        if one.threads:
            yield f"the main thread of pid {one.pid} is in {one.threads[0].call}"


def _unanswered(exam: Examination) -> Finding:
    longest = max(one.took_s for one in exam.exchanges)
    attempt = at.reached(exam)
    is_seen = attempt is not None and attempt.server_end is not None
    return Finding(
        code="no-response",
        what=f"{at.name_of(at.owner(exam))} accepts the connection and never answers",
        evidence=(
            f"asked, and waited {longest:.1f} s: no answer came back",
            *(("the server has taken the connection out of its accept queue",) if is_seen else ()),
            *_doing(exam),
        ),
        fix="It waits for something (a lock, a database, another service): see where in its log, "
        f"or with py-spy dump --pid {_pid(exam)} (Python), jstack {_pid(exam)} (Java)",
        confidence=0.88,
    )


CHECK = Check(asks="Where does the connection hang?", think=_think, cases=cases)
