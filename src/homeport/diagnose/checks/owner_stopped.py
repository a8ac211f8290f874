"""Does the process that should answer stand still: stopped, traced or frozen?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.serving import is_mute
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
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


def _who(one: Vitals, exam: Examination) -> str:
    service = at.owner(exam)
    name = at.name_of(service)
    is_worker = service is not None and service.pid != one.pid
    return f"process {one.pid} of {name}" if is_worker else name


def _frozen(one: Vitals, exam: Examination) -> Finding:
    return Finding(
        code="process-stopped",
        what=f"{_who(one, exam)} is frozen by its control group (docker pause?)",
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
        return "echo 0 | sudo tee CGROUP/cgroup.freeze"
    return f"echo {'THAWED' if path.endswith('freezer.state') else '0'} | sudo tee {path}"


def _stopped(one: Vitals, exam: Examination) -> Finding:
    who = _who(one, exam)
    if one.tracer is not None:
        debugger = f"{one.tracer_name or 'a debugger'} (pid {one.tracer})"
        return Finding(
            code="process-stopped",
            what=f"{who} is held by {debugger}",
            evidence=(
                f"state of pid {one.pid}: {one.state} (tracing stop), TracerPid {one.tracer}",
                *_waits(exam),
            ),
            fix=f"Let it continue in {debugger}, or detach it there",
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


def _cases() -> dict[str, Case]:
    def serves(*vitals: Vitals, **more: object) -> Examination:
        pids = tuple(one.pid for one in vitals)
        given = made.exam(
            listeners=(made.listens(),),
            services=(made.service(pids=pids),),
            attempts=(made.tried(),),
            exchanges=(made.ended(Ending.SILENCE),),
            vitals={one.pid: one for one in vitals},
        )
        return made.also(given, **more)

    late: dict[str, object] = {"attempts": (made.tried(Outcome.TIMEOUT),), "exchanges": ()}
    return {
        "Ctrl-Z": Case(given=serves(Vitals(pid=7, state="T")), finds=("process-stopped",)),
        "stopped so long that its queue is full": Case(
            given=serves(Vitals(pid=7, state="T"), **late), finds=("process-stopped",)
        ),
        "a debugger": Case(
            given=serves(Vitals(pid=7, state="t", tracer=9, tracer_name="gdb")),
            finds=("process-stopped",),
        ),
        "a debugger without a name": Case(
            given=serves(Vitals(pid=7, state="t", tracer=9)), finds=("process-stopped",)
        ),
        "a worker of it": Case(
            given=serves(Vitals(pid=7, state="S"), Vitals(pid=8, state="T")),
            finds=("process-stopped",),
        ),
        "a paused container": Case(
            given=serves(
                Vitals(
                    pid=7, state="S", is_frozen=True, frozen_by="/sys/fs/cgroup/web/cgroup.freeze"
                )
            ),
            finds=("process-stopped",),
        ),
        "a paused container, cgroup v1": Case(
            given=serves(
                Vitals(
                    pid=7,
                    is_frozen=True,
                    frozen_by="/sys/fs/cgroup/freezer/web/freezer.state",
                )
            ),
            finds=("process-stopped",),
        ),
        "frozen by a group that may not be seen": Case(
            given=serves(Vitals(pid=7, is_frozen=True)), finds=("process-stopped",)
        ),
        "it runs, and says nothing": Case(given=serves(Vitals(pid=7, state="S"))),
        "a debugger looks on, and it runs": Case(
            given=serves(Vitals(pid=7, state="S", tracer=9)),
        ),
        "a stopped worker, and the others answer": Case(
            given=serves(
                Vitals(pid=7, state="S"),
                Vitals(pid=8, state="T"),
                exchanges=(made.answered(),),
            ),
        ),
        "nobody knows whose it is": Case(
            given=made.exam(
                listeners=(made.listens(),),
                attempts=(made.tried(),),
                exchanges=(made.ended(Ending.SILENCE),),
            ),
        ),
        "a start": Case(given=made.exam(start=True)),
    }


CHECK = Check(asks="Does the owner stand still?", think=_think, cases=_cases)
