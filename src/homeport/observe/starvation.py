"""Measure how much processes were kept from the CPU between two looks."""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.vitals import Starvation
from homeport.observe.cgroup_folders import (
    UNIFIED,
    as_the_machine_says,
    folders_up,
    read_counters,
    read_groups,
    read_word,
)
from homeport.observe.proc_files import proc_path, read_file, read_stat

_LIVE = Path("/")
_MOST_THREADS = 64
_NS_PER_S = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadTime:
    """What the scheduler counted of one thread; `turns` is how often it got a CPU.

    Source: Documentation/scheduler/sched-stats.rst.
    """

    ran_ns: int
    waited_ns: int
    turns: int
    is_ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTime:
    """What one cgroup counted; `quota` is a share of one CPU, None without a limit."""

    periods: int
    throttled: int
    quota: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CpuAccount:
    """The counters of some processes at one moment; by pid, then by thread or cgroup folder."""

    taken_s: float
    threads: dict[int, dict[int, ThreadTime]]
    groups: dict[int, dict[str, GroupTime]]


def read_cpu_account(
    pids: Collection[int], *, root: Path = _LIVE, clock: Clock = SYSTEM_CLOCK
) -> CpuAccount:
    """Return the counters of `pids` now; what is gone or hidden is missing.

    Cost: 0.1 ms per process, and 30 us for each of its threads (at most 64).
    """
    wanted = tuple(dict.fromkeys(pids))
    return CpuAccount(
        taken_s=clock.monotonic_s(),
        threads={pid: _read_threads(pid, root) for pid in wanted},
        groups={pid: _read_groups(pid, root) for pid in wanted},
    )


def measure_starvation(before: CpuAccount, after: CpuAccount) -> dict[int, Starvation]:
    """Return what happened to each process that is in both accounts.

    A thread that is ready to run and gets no turn in all that time has no counter that moved, so
    its whole time is counted as waited.
    """
    over_s = max(0.0, after.taken_s - before.taken_s)
    found: dict[int, Starvation] = {}
    for pid, later in after.threads.items():
        earlier = before.threads.get(pid, {})
        if not later or not earlier:
            continue
        pairs = [(earlier[tid], later[tid]) for tid in later if tid in earlier]
        path, group = _tightest(before.groups.get(pid, {}), after.groups.get(pid, {}))
        found[pid] = Starvation(
            over_s=over_s,
            ran_s=sum(_grown(old.ran_ns, new.ran_ns) for old, new in pairs) / _NS_PER_S,
            waited_s=sum(_waited_s(old, new, over_s) for old, new in pairs),
            periods=group.periods,
            throttled=group.throttled,
            quota=group.quota,
            cgroup=path,
        )
    return found


def _waited_s(old: ThreadTime, new: ThreadTime, over_s: float) -> float:
    if old.is_ready and new.is_ready and (old.turns, old.ran_ns) == (new.turns, new.ran_ns):
        return over_s
    return _grown(old.waited_ns, new.waited_ns) / _NS_PER_S


def _grown(old: int, new: int) -> int:
    return max(0, new - old)


def _tightest(
    before: dict[str, GroupTime], after: dict[str, GroupTime]
) -> tuple[str | None, GroupTime]:
    """Return the group that throttled most in between, else the one with the smallest quota."""
    grown = {
        path: GroupTime(
            periods=_grown(old.periods, new.periods),
            throttled=_grown(old.throttled, new.throttled),
            quota=new.quota,
        )
        for path, new in after.items()
        if (old := before.get(path)) is not None and new.quota is not None
    }
    if not grown:
        return None, GroupTime(periods=0, throttled=0, quota=None)
    path = max(grown, key=lambda one: (grown[one].throttled, -(grown[one].quota or 0.0)))
    return path, grown[path]


def _read_threads(pid: int, root: Path) -> dict[int, ThreadTime]:
    place = f"{proc_path(root, pid)}/task"
    try:
        names = os.listdir(place)  # noqa: PTH208 - numbers, no paths
    except OSError:
        return {}
    tids = sorted(int(name) for name in names if name.isdecimal())[:_MOST_THREADS]
    found = {tid: _read_thread(f"{place}/{tid}") for tid in tids}
    return {tid: one for tid, one in found.items() if one is not None}


def _read_thread(place: str) -> ThreadTime | None:
    words = (read_file(f"{place}/schedstat", 256) or b"").split()
    if len(words) < 3 or not all(one.isdigit() for one in words[:3]):
        return None
    stat = read_stat(f"{place}/stat")
    ran, waited, turns = map(int, words[:3])
    is_ready = stat is not None and stat.state == "R"
    return ThreadTime(ran_ns=ran, waited_ns=waited, turns=turns, is_ready=is_ready)


def _read_groups(pid: int, root: Path) -> dict[str, GroupTime]:
    """Return the groups of `pid` that count periods, with their parents."""
    groups = read_groups(pid, root)
    found: dict[str, GroupTime] = {}
    for folder, quota in _with_quota(groups, root):
        counted = read_counters(f"{folder}/cpu.stat")
        if "nr_periods" in counted:
            found[as_the_machine_says(folder, root)] = GroupTime(
                periods=counted["nr_periods"],
                throttled=counted.get("nr_throttled", 0),
                quota=quota,
            )
    return found


def _with_quota(groups: dict[str, str], root: Path) -> Iterable[tuple[str, float | None]]:
    for folder in folders_up("cpu", groups, root):
        used = read_word(f"{folder}/cpu.cfs_quota_us")
        yield folder, _share(used, read_word(f"{folder}/cpu.cfs_period_us"))
    for folder in folders_up(UNIFIED, groups, root):
        used, _, period = read_word(f"{folder}/cpu.max").partition(" ")
        yield folder, _share(used, period)


def _share(quota: str, period: str) -> float | None:
    """Return the quota as a share of one CPU; "max" and -1 mean none."""
    if not quota.isdecimal() or not period.isdecimal() or not int(period):
        return None
    return int(quota) / int(period)
