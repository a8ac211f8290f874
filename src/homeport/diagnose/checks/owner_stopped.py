"""Does the process that should answer stand still: stopped, traced or frozen?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.serving import is_mute
from homeport.model.examination import Examination
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.vitals import Vitals


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not is_mute(exam):
        return
    for one in at.holders_vitals(exam):
        if one.is_frozen:
            yield _frozen(one, exam)
            return
        if one.state in ("T", "t"):
            yield _stopped(one, exam)
            return


def _frozen(one: Vitals, exam: Examination) -> Finding:
    return Finding(
        code="process-stopped",
        what=f"{at.name_of(at.owner(exam))} is frozen by its control group (docker pause?)",
        evidence=(
            f"{one.frozen_by or 'the cgroup freezer'} says frozen for pid {one.pid}",
            *_waits(exam),
        ),
        fix=f"docker unpause CONTAINER, or thaw the group: {_thaw(one.frozen_by)}",
        confidence=0.97,
        remedy=Remedy(kind=RemedyKind.THAW, pid=one.pid, path=one.frozen_by),
    )


def _thaw(path: str | None) -> str:
    if path is None:
        return "echo 0 > CGROUP/cgroup.freeze"
    return f"echo {'THAWED' if path.endswith('freezer.state') else '0'} | sudo tee {path}"


def _stopped(one: Vitals, exam: Examination) -> Finding:
    who = at.name_of(at.owner(exam))
    if one.tracer is not None:
        debugger = f"{one.tracer_name or 'a debugger'} (pid {one.tracer})"
        return Finding(
            code="process-stopped",
            what=f"{who} is held by {debugger}",
            evidence=(
                f"state of pid {one.pid}: {one.state} (tracing stop), TracerPid {one.tracer}",
                *_waits(exam),
            ),
            fix=f"Let it continue in the debugger, or detach it ({debugger})",
            confidence=0.96,
        )
    return Finding(
        code="process-stopped",
        what=f"{who} is stopped (Ctrl-Z, or a SIGSTOP): the kernel takes connections for it, and "
        "nobody answers",
        evidence=(f"state of pid {one.pid}: {one.state} (stopped)", *_waits(exam)),
        fix=f"fg in the terminal that started it, or: kill -CONT {one.pid}",
        confidence=0.97,
        remedy=Remedy(kind=RemedyKind.CONTINUE, pid=one.pid),
    )


def _waits(exam: Examination) -> Iterator[str]:
    attempt = at.reached(exam)
    if attempt is not None:
        yield f"{at.where(exam)} took the connection and said nothing"
    else:
        yield f"connecting to {at.where(exam)} timed out"


CHECK = Check(asks="Does the owner stand still?", think=_think, cases=dict)
