"""Did the app that should listen say why it ended, or does the kernel know?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._start_failure_cases import cases
from homeport.model.app_traces import OomKill, StartFailure, Trial
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding

# What other checks verify themselves by looking; the app's word alone is not enough for these.
_VERIFIED = frozenset(
    {
        "port-in-use", "privileged-port", "address-not-available", "ipv6-disabled",
        "stale-pid-file", "stale-unix-socket", "hosts-missing-localhost", "name-not-resolved",
        "still-starting", "host-header-rejected", "access-rule-denied", "upstream-down",
        "too-many-clients",
    }
)  # fmt: skip
_NUMBER = re.compile(r"\d+")
_MOST_WORDS = 200
# How programs begin a complaint, in the languages that developers' machines speak.
_COMPLAINS = re.compile(
    r"(?:^|[\s:\]\[|>=\"'])(?:error|fatal|panic|failed|failure|exception|aborted|cannot|can't"
    r"|could not|couldn't|unable to|fehler|kann nicht|erreur|impossible d|échec|errore|impossibile"
    r"|erro|error de|no se puede|fallo|fout|fel|feil|fejl|virhe|błąd|nie można|chyba|hata|hiba)\b"
    r"|ошибка|не удалось|невозможно|помилка|错误|錯誤|失败|失敗|无法|無法|エラー|できません"
    r"|오류|실패",
    re.IGNORECASE,
)
_WORDS = {
    "missing-dependency": "it needs something that is not installed",
    "app-crashed": "it stopped with an error",
    "oom-killed": "it was killed for want of memory",
    "disk-full": "the disk is full",
    "fd-limit": "it ran out of file descriptors",
    "selinux-denied": "a security policy forbids it",
    "port-excluded-by-os": "the system keeps this port for itself",
}


def _think(exam: Examination) -> Iterator[Finding]:
    if not _nobody_there(exam):
        return
    if _trial_oom(exam.trial) or any(_is_ours(one, exam) for one in exam.traces.oom_kills):
        yield _oom(exam, is_doubtful=_log_knows_better(exam))
    for one in exam.failures:
        if one.is_final and one.code not in _VERIFIED:
            yield _said(one, exam)
            return
    if any(one.is_final for one in exam.failures):
        return
    if exam.trial is not None:
        yield from _exited(exam.trial, at.port_of(exam))
    elif not any(one.is_start_command for one in exam.traces.processes):
        yield from _last_words(exam)
        yield from _reported(exam)


def _reported(exam: Examination) -> Iterator[Finding]:
    """Where there is nothing else to go by, what a person saw when it started is believed."""
    if not at.is_start(exam) or exam.traces.log:
        return
    for one in exam.report.failures:
        if one.is_final and one.code not in _VERIFIED:
            said = _said(one, exam)
            yield replace(said, evidence=(f"reported: {one.line}",), confidence=0.7)
            return


def _last_words(exam: Examination) -> Iterator[Finding]:
    """A log that ends with a complaint, in whatever language, tells how the app ended."""
    lines = [one.strip() for one in (exam.traces.log or "").splitlines() if one.strip()]
    if not lines or not _COMPLAINS.search(lines[-1][:_MOST_WORDS]):
        return
    yield Finding(
        code="app-crashed",
        what="the app does not run, and its log ends with an error",
        evidence=(f"{exam.traces.log_path or 'its log'} ends with: {lines[-1][:200]}",),
        fix="Mend what that line says, then start the app again",
        confidence=0.75,
    )


def _nobody_there(exam: Examination) -> bool:
    """Return whether the app plainly is not up."""
    if at.is_start(exam):
        return not any(at.belongs_to_project(exam, one) for one in at.owners(exam))
    if at.listeners_here(exam) or at.is_reached(exam):
        return False
    return bool(at.came_to(exam, Outcome.REFUSED, Outcome.MISSING))


def _trial_oom(trial: Trial | None) -> bool:
    return trial is not None and trial.was_oom_killed


def _log_knows_better(exam: Examination) -> bool:
    """Return whether the app itself told of another end; a kill of that name may be another's."""
    told = [one for one in exam.failures if one.is_final]
    in_log = set(_NUMBER.findall(exam.traces.log or ""))
    if any(str(one.pid) in in_log for one in exam.traces.oom_kills if one.pid is not None):
        return False
    return bool(told) and all(one.code != "oom-killed" for one in told)


def _is_ours(kill: OomKill, exam: Examination) -> bool:
    """Return whether the kill can be the app's: a name alone says nothing without its command.

    A command that was tried has its own account of that; what the log tells was before.
    """
    if exam.trial is not None:
        return exam.trial.was_oom_killed
    if exam.question.start_command or exam.question.log:
        return True
    pids = {one.pid for one in exam.traces.pid_files}
    return kill.pid is not None and (
        kill.pid in pids or str(kill.pid) in (exam.traces.log or "").split()
    )


def _oom(exam: Examination, *, is_doubtful: bool) -> Finding:
    kill = next((one for one in exam.traces.oom_kills if _is_ours(one, exam)), None)
    whose = f"{kill.name} (pid {kill.pid})" if kill and kill.name else "the app"
    limit = (
        f", at the memory limit of its control group {kill.group}" if kill and kill.group else ""
    )
    return Finding(
        code="oom-killed",
        what=f"the kernel killed {whose} for want of memory{limit}",
        evidence=tuple(_oom_evidence(kill)),
        fix="Give it more memory (the container's or unit's limit, MemoryMax=, docker --memory), "
        "or let it use less (smaller heap, fewer workers)",
        confidence=0.5 if is_doubtful else 0.9,
    )


def _oom_evidence(kill: OomKill | None) -> Iterator[str]:
    yield kill.evidence if kill else "its control group counts an OOM kill"
    if kill and kill.at:
        yield f"at {kill.at.isoformat(timespec='seconds')}"


def _said(one: StartFailure, exam: Examination) -> Finding:
    where = exam.traces.log_path or "what it printed"
    return Finding(
        code=one.code,
        what=f"the app did not stay up: {_WORDS.get(one.code, one.code)}"
        f"{f' ({one.subject})' if one.subject else ''}",
        evidence=(_place(one, where), *_ended(exam.trial)),
        fix=one.fix or "Read the lines above that one: they say what the app was doing",
        confidence=0.93,
    )


def _place(one: StartFailure, where: str) -> str:
    """Return the line with its place; what was seen without a log has none."""
    return f"{where}, line {one.line_number}: {one.line}" if one.line_number else one.line


def _ended(trial: Trial | None) -> Iterator[str]:
    # Who was ended by a signal has an exit code as well: the one that a shell shows.
    if trial is not None and trial.signal is not None:
        yield f"signal {trial.signal} ended it after {trial.took_s:.1f} s"
    elif trial is not None and trial.exit_code is not None:
        yield f"it exited with {trial.exit_code} after {trial.took_s:.1f} s"


def _exited(trial: Trial, port: int) -> Iterator[Finding]:
    if trial.exit_code is None and not (trial.tcp_ports or trial.unix_paths):
        yield _mute(trial)
        return
    if trial.exit_code is None:
        yield from _elsewhere(trial, port)
        return
    if not trial.exit_code:
        return
    last = trial.output.strip().splitlines()[-1:]
    yield Finding(
        code="app-crashed",
        what="the command ended instead of staying up",
        evidence=(*_ended(trial), *(f"it printed: {one[:200]}" for one in last)),
        fix="Read what it printed; its first error is usually the cause",
        confidence=0.8,
    )


def _elsewhere(trial: Trial, port: int) -> Iterator[Finding]:
    if not port or port in trial.tcp_ports:
        return
    where = ", ".join((*map(str, trial.tcp_ports), *trial.unix_paths))
    yield Finding(
        code="wrong-port" if trial.tcp_ports else "unix-socket-only",
        what=f"the command starts, but listens on {where}, not on port {port}",
        evidence=(f"its processes listen on {where} after {trial.took_s:.1f} s",),
        fix=f"Ask for {where}, or tell it the port (--port {port}, PORT={port})",
        confidence=0.95,
    )


def _mute(trial: Trial) -> Finding:
    last = trial.output.strip().splitlines()[-1:]
    return Finding(
        code="still-starting",
        what=f"the command ran for {trial.took_s:.0f} s and opened no port in that time",
        evidence=(
            "none of its processes listens",
            *(f"the last that it printed: {one[:200]}" for one in last),
        ),
        fix="Give it longer: start it by hand and ask homeport doctor PORT; what it printed last "
        "shows how far it is",
        confidence=0.7,
    )


CHECK = Check(asks="Did the app say why it ended?", think=_think, cases=cases)
