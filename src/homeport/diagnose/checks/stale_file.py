"""Is there a pid file, lock or socket of a process that has ended?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind


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
    stale = [one for one in exam.traces.pid_files if one.is_stale]
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
        what=f"{one.path} names a process that does not run any more, so the app believes that it "
        "runs already",
        evidence=(one.evidence, *(f"the app says: {each.line}" for each in said[:1])),
        fix=f"rm {one.path}",
        confidence=0.95 if said else 0.6,
        remedy=Remedy(kind=RemedyKind.SET_ASIDE, path=one.path),
    )


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
        yield _stale(path, tuple(f"connecting to it: {one.error}" for one in refused[:1]))


def _stale(path: str, seen: tuple[str, ...]) -> Finding:
    return Finding(
        code="stale-unix-socket",
        what=f"{path} is a socket that no process listens on any more",
        evidence=("the file is there, and no unix socket of a process has this path", *seen),
        fix=f"rm {path}, then start the app again",
        confidence=0.94,
        remedy=Remedy(kind=RemedyKind.SET_ASIDE, path=path),
    )


CHECK = Check(asks="Is there a pid file or socket without a process?", think=_think, cases=dict)
