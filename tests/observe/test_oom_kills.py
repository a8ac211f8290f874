"""Kills for want of memory: a real one, and lines of kernels old and new."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cgroups_of_tests import a_cgroup, enter
from live import Nursery, nursery
from promises import needs

from homeport.observe.kernel_log import KernelLine, read_kernel_log
from homeport.observe.oom_counters import find_counted_kills
from homeport.observe.oom_kills import Suspect, comm_of, parse_oom_kills, pick_oom_kills

_NOW = datetime(2026, 1, 2, tzinfo=UTC)
_HUNGRY = """
import sys
print("up", flush=True)
sys.stdin.readline()
held = []
while True:
    held.append(bytearray(b"x" * (1 << 20)))
"""
_VICTIM = (
    "oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,"
    "oom_memcg=/docker/7,task_memcg=/docker/7,task=my,app,pid=77,uid=1000"
)
_KILLED = (
    "Memory cgroup out of memory: Killed process 77 (my,app) total-vm:1kB, anon-rss:2kB, "
    "file-rss:3kB, shmem-rss:0kB, UID:1000 pgtables:1kB oom_score_adj:0"
)
_GLOBAL = (
    "oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,"
    "task_memcg=/user.slice,task=node,pid=8,uid=1000"
)
_OLD = "Out of memory: Kill process 9 (java) score 900 or sacrifice child"


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def _line(text: str, ago_s: float = 60) -> KernelLine:
    return KernelLine(at=_NOW - timedelta(seconds=ago_s), text=text)


def _suspect(
    *,
    names: tuple[str, ...] = (),
    loose: tuple[str, ...] = (),
    pids: tuple[int, ...] = (),
    heard_ago_s: float | None = None,
    uid: int | None = None,
) -> Suspect:
    heard_at = None if heard_ago_s is None else _NOW - timedelta(seconds=heard_ago_s)
    return Suspect(names=names, loose_names=loose, pids=pids, heard_at=heard_at, uid=uid)


def test_two_lines_of_one_kill_become_one() -> None:
    (found,) = parse_oom_kills([_line("noise"), _line(_VICTIM), _line(_KILLED, 59.9)])
    assert (found.kill.name, found.kill.pid, found.uid) == ("my,app", 77, 1000)
    assert found.kill.group == "/docker/7"
    assert "Killed process 77" in found.kill.evidence


def test_a_machine_without_memory_names_no_group() -> None:
    found = parse_oom_kills([_line(_GLOBAL), _line(_OLD)])
    assert [(one.kill.name, one.kill.pid, one.kill.group) for one in found] == [
        ("node", 8, None),
        ("java", 9, None),
    ]
    assert [one.uid for one in found] == [1000, None]


def test_a_kill_concerns_the_app_by_name_or_pid() -> None:
    victims = parse_oom_kills([_line(_VICTIM)])
    assert pick_oom_kills(victims, _suspect(names=("my,app",)), _NOW)
    assert pick_oom_kills(victims, _suspect(pids=(77,)), _NOW)
    assert not pick_oom_kills(victims, _suspect(names=("other",), pids=(78,)), _NOW)
    assert not pick_oom_kills(victims, _suspect(names=("my,app",), uid=5), _NOW)


def test_it_cannot_have_printed_after_it_was_killed() -> None:
    victims = parse_oom_kills([_line(_VICTIM, 60)])
    assert pick_oom_kills(victims, _suspect(names=("my,app",), heard_ago_s=61), _NOW)
    assert pick_oom_kills(victims, _suspect(names=("my,app",), heard_ago_s=59.8), _NOW)
    reported = replace(_suspect(names=("my,app",), heard_ago_s=50), says_killed=True)
    assert pick_oom_kills(victims, reported, _NOW)
    assert not pick_oom_kills(victims, _suspect(names=("my,app",), heard_ago_s=50), _NOW)
    yesterday = parse_oom_kills([_line(_VICTIM, 90_000)])
    assert not pick_oom_kills(yesterday, _suspect(names=("my,app",)), _NOW)


def test_an_interpreter_counts_only_soon_after_the_app_was_heard_of() -> None:
    victims = parse_oom_kills([_line(_GLOBAL, 60)])
    assert pick_oom_kills(victims, _suspect(loose=("node",), heard_ago_s=300), _NOW)
    assert not pick_oom_kills(victims, _suspect(loose=("node",), heard_ago_s=9_000), _NOW)
    assert not pick_oom_kills(victims, _suspect(loose=("python",), heard_ago_s=300), _NOW)


def test_names_are_cut_as_the_kernel_cuts_them() -> None:
    assert comm_of("/usr/bin/a-program-with-a-long-name") == "a-program-with-"


def test_a_real_kill_is_told_by_the_log_and_by_the_counter(started: Nursery) -> None:
    with a_cgroup(Path("/sys/fs/cgroup/memory"), "memory.oom_control") as group:
        (group / "memory.limit_in_bytes").write_text(str(20 << 20))
        app = started.run(["python3", "-c", _HUNGRY], stdin=-1)
        app.line()
        enter(group, app.pid)
        assert app.child.stdin is not None
        app.child.stdin.write(b"go\n")
        needs("oom", have=app.child.wait() == -9)
        counted = find_counted_kills((group.name[5:],), Path("/"))
    lines = read_kernel_log()
    needs("kmsg", have=lines is not None)
    suspect = Suspect(names=(), loose_names=("python",), pids=(), heard_at=None, uid=os.geteuid())
    now = datetime.now(UTC)
    found = pick_oom_kills(parse_oom_kills(lines or ()), suspect, now)
    mine = [one for one in found if one.pid == app.pid]
    assert len(mine) == 1
    assert mine[0].group == f"/{group.name}"
    assert mine[0].at is not None
    assert abs(now - mine[0].at) < timedelta(seconds=30)
    assert [one.group for one in counted] == [f"/{group.name}"]
