"""A process that is kept from the CPU by a quota, measured; and one that is not."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cgroups_of_tests import a_cgroup, enter
from file_trees import plant
from live import Nursery, nursery, until

from homeport.observe.starvation import (
    CpuAccount,
    GroupTime,
    ThreadTime,
    measure_starvation,
    read_cpu_account,
)

SPINS = "print('up', flush=True)\nwhile True: pass\n"
WAITS = "import signal\nprint('up', flush=True)\nsignal.pause()\n"


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def test_a_quota_shows_with_its_group(started: Nursery) -> None:
    with a_cgroup(Path("/sys/fs/cgroup/cpu"), "cpu.cfs_quota_us") as group:
        (group / "cpu.cfs_quota_us").write_text("2000")
        (group / "cpu.cfs_period_us").write_text("100000")
        app = started.python(SPINS)
        app.line()
        before = read_cpu_account((app.pid,))
        enter(group, app.pid)
        before = read_cpu_account((app.pid,))
        until(lambda: time.monotonic() > before.taken_s + 0.7, "it was kept waiting")
        found = measure_starvation(before, read_cpu_account((app.pid,)))[app.pid]
        started.end_all()
    assert found.quota == pytest.approx(0.02)
    assert found.cgroup == str(group)
    assert found.throttled > 2
    assert found.periods >= found.throttled
    assert found.ran_s < found.over_s / 2
    assert found.waited_s > found.over_s / 4


def test_an_idle_process_was_kept_from_nothing(started: Nursery) -> None:
    app = started.python(WAITS)
    app.line()
    until(lambda: not _is_ready(app.pid), "it waits")
    before = read_cpu_account((app.pid, 2**22 + 1))
    after = read_cpu_account((app.pid, 2**22 + 1))
    found = measure_starvation(before, after)
    assert set(found) == {app.pid}
    assert found[app.pid].ran_s < 0.05
    assert (found[app.pid].quota, found[app.pid].throttled) == (None, 0)


def _is_ready(pid: int) -> bool:
    return read_cpu_account((pid,)).threads[pid][pid].is_ready


def _account(at_s: float, *, ready: bool, turns: int, throttled: int) -> CpuAccount:
    thread = ThreadTime(ran_ns=5, waited_ns=turns * 10**8, turns=turns, is_ready=ready)
    return CpuAccount(
        taken_s=at_s,
        threads={7: {7: thread}},
        groups={
            7: {
                "/own": GroupTime(periods=throttled, throttled=0, quota=0.5),
                "/above": GroupTime(periods=throttled, throttled=throttled, quota=2.0),
                "/free": GroupTime(periods=throttled, throttled=throttled, quota=None),
            }
        },
    )


def test_a_thread_without_any_turn_waited_all_the_time() -> None:
    before = _account(1.0, ready=True, turns=3, throttled=0)
    found = measure_starvation(before, _account(3.0, ready=True, turns=3, throttled=9))[7]
    assert (found.waited_s, found.cgroup, found.throttled) == (2.0, "/above", 9)
    found = measure_starvation(before, _account(3.0, ready=True, turns=4, throttled=0))[7]
    assert found.waited_s == pytest.approx(0.1)
    assert found.cgroup == "/own"


def test_version_2_has_quota_and_period_in_one_file(tmp_path: Path) -> None:
    group = "sys/fs/cgroup/app"
    root = plant(
        tmp_path,
        {
            "sys/fs/cgroup/cgroup.procs": "",
            "proc/5/cgroup": "0::/app/web\n",
            "proc/5/task/5/schedstat": "1 2 3\n",
            "proc/5/task/6/schedstat": "garbage\n",
            f"{group}/cpu.max": "5000 100000\n",
            f"{group}/cpu.stat": "usage_usec 7\nnr_periods 9\nnr_throttled 8\n",
            f"{group}/web/cpu.max": "max 100000\n",
            f"{group}/web/cpu.stat": "nr_periods 0\nnr_throttled 0\n",
        },
    )
    account = read_cpu_account((5,), root=root)
    assert account.groups[5]["/sys/fs/cgroup/app"] == GroupTime(periods=9, throttled=8, quota=0.05)
    assert account.groups[5]["/sys/fs/cgroup/app/web"].quota is None
    assert list(account.threads[5]) == [5]
