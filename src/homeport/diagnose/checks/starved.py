"""Does the server get enough of the CPU?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.serving import is_mute, is_slow
from homeport.model.examination import Examination
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
            yield _throttled(one, hunger, exam)
            return
        if is_mute(exam) and _is_starved(hunger):
            yield _starved(one, hunger, exam)
            return


def _is_throttled(hunger: Starvation) -> bool:
    enough = hunger.periods >= _FEWEST_PERIODS
    return enough and hunger.throttled >= _THROTTLED_SHARE * hunger.periods


def _is_starved(hunger: Starvation) -> bool:
    return hunger.over_s >= _LONG_ENOUGH_S and hunger.waited_s >= _WAITED_SHARE * hunger.over_s


def _throttled(one: Vitals, hunger: Starvation, exam: Examination) -> Finding:
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


CHECK = Check(asks="Does the server get enough CPU?", think=_think, cases=dict)
