"""Is there a pid file, lock or socket of a process that has ended?"""

import shlex
from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import Transport
from homeport.model.app_traces import AppTraces, DeadSocket, PidFile
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.report import ReportFacts


def _think(exam: Examination) -> Iterator[Finding]:
    path = exam.question.target.path
    if path is not None:
        yield from _target_socket(path, exam)
        return
    if at.listeners_here(exam) or at.is_reached(exam):
        return
    yield from _pid_file(exam)
    yield from _app_socket(exam)


def _pid_file(exam: Examination) -> Iterator[Finding]:
    said = [one for one in (*exam.failures, *exam.report.failures) if one.code == "stale-pid-file"]
    # A pid is used again after a reboot: where the app complains, a stranger's counts as stale.
    stale = [one for one in exam.traces.pid_files if one.is_stale or (said and one.is_doubtful)]
    if not stale or not (said or at.is_start(exam)):
        return
    named = [
        one
        for one in stale
        for each in said
        if each.subject and one.path.endswith(each.subject.lstrip("./"))
    ]
    one = (named or stale)[0]
    yield Finding(
        code="stale-pid-file",
        what=f"{one.path} names {_whom(one)}, so the app believes that it runs already",
        evidence=(one.evidence, *(f"the app says: {each.line}" for each in said[:1])),
        fix=f"rm {shlex.quote(one.path)}",
        confidence=(0.95 if one.is_stale else 0.75) if said else 0.6,
        remedy=Remedy(kind=RemedyKind.SET_ASIDE, path=one.path) if one.is_stale else None,
    )


def _whom(one: PidFile) -> str:
    if one.is_stale:
        return "a process that does not run any more"
    return "a process that has nothing to do with the project (pids are used again)"


def _app_socket(exam: Examination) -> Iterator[Finding]:
    said = [one for one in exam.failures if one.code in ("stale-unix-socket", "port-in-use")]
    command = exam.question.start_command or ""
    for one in exam.traces.dead_sockets:
        name = one.path.rpartition("/")[2]
        mentions = [each for each in said if name in each.line]
        if mentions or name in command or any(each.code == "stale-unix-socket" for each in said):
            yield _stale(one.path, tuple(each.line for each in (mentions or said)[:1]))
            return


def _target_socket(path: str, exam: Examination) -> Iterator[Finding]:
    refused = [one for one in exam.attempts if one.outcome is Outcome.REFUSED]
    is_dead = any(one.path == path for one in exam.traces.dead_sockets)
    if at.owner(exam) is None and (refused or (at.is_start(exam) and is_dead)):
        if any(one.endswith(at.NO_SOCKET) for one in exam.notes):
            yield _no_socket(path, exam)
            return
        yield _stale(path, tuple(f"connecting to it: {one.error}" for one in refused[:1]))


def _no_socket(path: str, exam: Examination) -> Finding:
    return Finding(
        code="stale-unix-socket",
        what=f"{path} is no socket, so that nobody can listen on it",
        evidence=exam.notes,
        fix=f"Look whether it is still needed (ls -ld {shlex.quote(path)}), move it away, and "
        "start the app again",
        confidence=0.94,
    )


def _stale(path: str, seen: tuple[str, ...]) -> Finding:
    return Finding(
        code="stale-unix-socket",
        what=f"{path} is a socket that no process listens on any more",
        evidence=("the file is there, and no unix socket of a process has this path", *seen),
        fix=f"rm {shlex.quote(path)}, then start the app again",
        confidence=0.94,
        remedy=Remedy(kind=RemedyKind.SET_ASIDE, path=path),
    )


def _cases() -> dict[str, Case]:
    return {**_cases_of_pid_files(), **_cases_of_the_apps_socket(), **_cases_of_the_target()}


def _cases_of_pid_files() -> dict[str, Case]:
    stale = PidFile(path="/srv/my app/app.pid", pid=7, is_stale=True, evidence="no process 7")
    other = replace(stale, path="/srv/my app/other.pid")
    starts = made.exam(start=True, traces=AppTraces(pid_files=(other, stale)))
    said = (made.said("stale-pid-file", "already running? ./app.pid", subject="./app.pid"),)
    vague = (made.said("stale-pid-file", "already running"),)
    finds = ("stale-pid-file",)
    refused = made.exam(attempts=(made.tried(Outcome.REFUSED),), traces=starts.traces)
    return {
        "a start, and a pid file of nobody": Case(given=starts, finds=finds),
        "the app names it": Case(given=replace(starts, failures=said), finds=finds),
        "the app says so, and names none": Case(given=replace(starts, failures=vague), finds=finds),
        "the app said so, and does not listen": Case(
            given=replace(refused, report=ReportFacts(failures=said)), finds=finds
        ),
        "a pid file of nobody, and no start": Case(given=refused),
        "a pid file of a process that runs": Case(
            given=replace(
                starts, traces=AppTraces(pid_files=(replace(stale, is_stale=False),)), failures=said
            ),
        ),
        "the pid was used again, and the app complains": Case(
            given=replace(
                starts,
                traces=AppTraces(pid_files=(replace(stale, is_stale=False, is_doubtful=True),)),
                failures=vague,
            ),
            finds=finds,
        ),
        "another program's pid file, and nobody complains": Case(
            given=replace(
                starts,
                traces=AppTraces(pid_files=(replace(stale, is_stale=False, is_doubtful=True),)),
            ),
        ),
        "the app runs": Case(given=replace(starts, listeners=(made.listens(),))),
        "the app answers": Case(given=replace(starts, attempts=(made.tried(),), failures=said)),
    }


def _cases_of_the_apps_socket() -> dict[str, Case]:
    traces = AppTraces(dead_sockets=(DeadSocket(path="/run/app.sock"),))
    quiet = made.exam(start=True, traces=traces)
    asked = made.question(start=True, start_command="gunicorn -b unix:/run/app.sock app")
    finds = ("stale-unix-socket",)
    return {
        "the command names the socket": Case(given=replace(quiet, question=asked), finds=finds),
        "the app names the socket": Case(
            given=replace(quiet, failures=(made.said("port-in-use", "app.sock: in use"),)),
            finds=finds,
        ),
        "the app speaks of a socket": Case(
            given=replace(quiet, failures=(made.said("stale-unix-socket", "socket in use"),)),
            finds=finds,
        ),
        "a socket of nobody, and nobody speaks of it": Case(given=quiet),
        "the port is in use, not the socket": Case(
            given=replace(quiet, failures=(made.said("port-in-use", "8000 in use"),)),
        ),
    }


def _cases_of_the_target() -> dict[str, Case]:
    path = "/run/app.sock"
    refused = made.tried(Outcome.REFUSED, path=path)
    dead = AppTraces(dead_sockets=(DeadSocket(path=path),))
    owner = made.service(port=None, path=path, transport=Transport.UNIX)
    finds = ("stale-unix-socket",)
    return {
        "nobody listens on the socket": Case(
            given=made.exam(f"unix:{path}", attempts=(refused,)), finds=finds
        ),
        "a folder has that name": Case(
            given=made.exam(
                f"unix:{path}",
                attempts=(refused,),
                notes=(f"{path} is drwxr-xr-x root:root, {at.NO_SOCKET}",),
            ),
            finds=finds,
        ),
        "an app shall start on it": Case(
            given=made.exam(f"unix:{path}", start=True, traces=dead), finds=finds
        ),
        "somebody has it, with a full queue": Case(
            given=made.exam(f"unix:{path}", attempts=(refused,), services=(owner,)),
        ),
        "an app shall start, and there is no file": Case(
            given=made.exam(f"unix:{path}", start=True),
        ),
        "it answers": Case(given=made.exam(f"unix:{path}", attempts=(made.tried(path=path),))),
    }


CHECK = Check(asks="Is there a pid file or socket without a process?", think=_think, cases=_cases)
