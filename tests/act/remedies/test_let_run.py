"""Stopped processes run again, with their job, and are stopped again."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery, start_ticks, until
from loopback import NOBODY, in_child
from promises import is_root, needs
from real_processes import python, running

from homeport.act.remedies.let_run import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind

# Two processes in one job.
JOB = "import os\npid = os.fork()\nif pid: print(pid, flush=True)\nimport signal\nsignal.pause()"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def remedy(pid: int) -> Remedy:
    return Remedy(kind=RemedyKind.CONTINUE, pid=pid, start_ticks=start_ticks(pid))


def test_a_stopped_process_runs_and_is_stopped_again() -> None:
    with running(python("")) as child:
        child.send_signal(signal.SIGSTOP)
        until(lambda: state(child.pid) == "T", "it is stopped")
        one = remedy(child.pid)
        assert f"(pid {child.pid})" in describe(one)
        assert state(child.pid) == "T"
        applied = apply(one)
        assert applied.undo == f"kill -STOP {child.pid}"
        until(lambda: state(child.pid) != "T", "it runs")
        assert "again" in revert(applied)
        until(lambda: state(child.pid) == "T", "it is stopped again")


def test_ctrl_z_stopped_the_whole_job(live: Nursery) -> None:
    first = live.python(JOB)
    pids = (first.pid, first.number())
    os.killpg(first.pid, signal.SIGSTOP)
    until(lambda: all(state(one) == "T" for one in pids), "both are stopped")
    assert all(f"(pid {one})" in describe(remedy(first.pid)) for one in pids)
    applied = apply(remedy(pids[1]))
    until(lambda: all(state(one) != "T" for one in pids), "both run")
    revert(applied)
    until(lambda: all(state(one) == "T" for one in pids), "both are stopped again")


def test_one_that_runs_is_left_alone_and_so_is_another_with_its_pid() -> None:
    with running(python("")) as child:
        one = remedy(child.pid)
        with pytest.raises(ConflictError, match="not stopped any more"):
            apply(one)
        with pytest.raises(ConflictError, match="another process"):
            apply(replace(one, start_ticks=1))
    with pytest.raises(ConflictError, match="ended"):
        apply(one)
    assert describe(one) == f"send SIGCONT to pid {child.pid}"


def test_what_is_stopped_or_gone_cannot_be_stopped_again() -> None:
    with running(python("")) as child:
        child.send_signal(signal.SIGSTOP)
        until(lambda: state(child.pid) == "T", "it is stopped")
        applied = apply(remedy(child.pid))
        revert(applied)
        until(lambda: state(child.pid) == "T", "it is stopped again")
        with pytest.raises(ConflictError):
            revert(applied)
    with pytest.raises(ConflictError):
        revert(applied)


def test_another_users_process_takes_root(live: Nursery) -> None:
    """In a session of its own: within one, anybody may send SIGCONT (kill(2))."""
    needs("root", have=is_root())
    pid = live.python(SERVER).pid
    os.killpg(pid, signal.SIGSTOP)
    until(lambda: state(pid) == "T", "it is stopped")
    one = remedy(pid)

    def as_nobody() -> bytes:
        with pytest.raises(NotAllowedError, match="another user's") as refused:
            apply(one)
        return refused.value.hint.encode()

    assert b"sudo homeport doctor" in in_child(as_nobody, uid=NOBODY)
    assert state(pid) == "T"
    applied = apply(one)

    def back_as_nobody() -> bytes:
        with pytest.raises(NotAllowedError):
            revert(applied)
        return b""

    in_child(back_as_nobody, uid=NOBODY)


@pytest.mark.parametrize("pid", [None, 0, 1, os.getpid()])
def test_nobody_asks_for_init_or_ourselves(pid: int | None) -> None:
    with pytest.raises(ValueError, match="never"):
        apply(Remedy(kind=RemedyKind.CONTINUE, pid=pid, start_ticks=1))
