"""Does the server get enough of the CPU?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.serving import is_mute, is_slow
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.finding import Finding
from homeport.model.vitals import Starvation, Vitals

# Nobody calls an answer within this time slow.
_SLOW_S = 1.5
# A quota that stops the process in every second period is what one waits for.
_THROTTLED_SHARE = 0.4
_FEWEST_PERIODS = 5
# Ready to run and not let for most of the time: by nice, by a shared quota, by the load.
_WAITED_SHARE = 0.75
_LONG_ENOUGH_S = 2.0


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not (is_mute(exam) or is_slow(exam, _SLOW_S)):
        return
    for one in at.holders_vitals(exam):
        hunger = one.starvation
        if hunger is None:
            continue
        if _is_throttled(hunger):
            yield _throttled(hunger, exam)
            return
        if is_mute(exam) and _is_starved(hunger):
            yield _starved(one, hunger, exam)
            return


def _is_throttled(hunger: Starvation) -> bool:
    enough = hunger.periods >= _FEWEST_PERIODS
    return enough and hunger.throttled >= _THROTTLED_SHARE * hunger.periods


def _is_starved(hunger: Starvation) -> bool:
    return hunger.over_s >= _LONG_ENOUGH_S and hunger.waited_s >= _WAITED_SHARE * hunger.over_s


def _throttled(hunger: Starvation, exam: Examination) -> Finding:
    quota = f" of {hunger.quota:.0%} of a CPU" if hunger.quota is not None else ""
    return Finding(
        code="cpu-throttled",
        what=f"{at.name_of(at.owner(exam))} is throttled by a CPU quota{quota}, so it hardly runs",
        evidence=(
            f"throttled in {hunger.throttled} of {hunger.periods} periods while we waited "
            f"{hunger.over_s:.1f} s",
            *((f"control group {hunger.cgroup}",) if hunger.cgroup else ()),
        ),
        fix="Give it more CPU: docker update --cpus 1 CONTAINER, CPUQuota= of its unit, or the "
        "group's cpu.max (cpu.cfs_quota_us)",
        confidence=0.95,
    )


def _starved(one: Vitals, hunger: Starvation, exam: Examination) -> Finding:
    return Finding(
        code="cpu-throttled",
        what=f"{at.name_of(at.owner(exam))} is ready to run, but gets hardly any CPU time",
        evidence=(
            f"pid {one.pid} waited {hunger.waited_s:.1f} s of {hunger.over_s:.1f} s for a CPU "
            f"and ran {hunger.ran_s:.2f} s",
        ),
        fix="See what uses the CPUs (top), and raise its priority (renice) or its share",
        confidence=0.8,
    )


def _cases() -> dict[str, Case]:
    def serves(*exchanges: Exchange, **hunger: object) -> Examination:
        facts: dict[str, object] = {"over_s": 3.0, "ran_s": 0.1, "waited_s": 0.0, **hunger}
        starvation = Starvation(**facts) if hunger else None  # type: ignore[arg-type]  # its fields
        return made.exam(
            listeners=(made.listens(),),
            services=(made.service(),),
            attempts=(made.tried(),),
            exchanges=exchanges,
            vitals={7: Vitals(pid=7, starvation=starvation)},
        )

    silence, slow = made.ended(Ending.SILENCE), replace(made.answered(), took_s=2.0)
    quota: dict[str, object] = {"periods": 30, "throttled": 29, "quota": 0.05, "cgroup": "/web"}
    finds = ("cpu-throttled",)
    return {
        "a tiny quota": Case(given=serves(silence, **quota), finds=finds),
        "a quota that makes it slow": Case(
            given=serves(slow, periods=30, throttled=20), finds=finds
        ),
        "others have the CPU": Case(given=serves(silence, waited_s=2.9), finds=finds),
        "others have the CPU, and it answers late": Case(given=serves(slow, waited_s=2.9)),
        "looked at for too short a time": Case(
            given=serves(silence, over_s=1.0, waited_s=1.0, periods=4, throttled=4),
        ),
        "a quota that it meets now and then": Case(
            given=serves(silence, periods=30, throttled=5),
        ),
        "a quota, and it answers at once": Case(given=serves(made.answered(), **quota)),
        "it sleeps": Case(given=serves(silence, waited_s=0.1)),
        "nobody looked": Case(given=serves(silence)),
        "a start": Case(given=made.exam(start=True)),
    }


CHECK = Check(asks="Does the server get enough CPU?", think=_think, cases=_cases)
