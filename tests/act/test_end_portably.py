"""The way without pidfds, on the same real processes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from live import SERVER, Nursery, Started, is_alive, nursery, until

from homeport.act.end_portably import end_portably
from homeport.act.end_process import Ending, Target

STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SERVER.replace(
    "signal.pause()", "while True: signal.pause()"
)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def target(one: Started, *, later: int = 0) -> Target:
    one.line()
    start = int(psutil.Process(one.pid).create_time() * 100)
    return Target(pid=one.pid, start_ticks=start + later)


def test_a_process_ends_on_sigterm(live: Nursery) -> None:
    one = live.python(SERVER)
    assert end_portably([target(one)], grace_s=10).of == {one.pid: Ending.ON_TERM}


def test_one_that_ignores_sigterm_is_killed(live: Nursery) -> None:
    one = live.python(STUBBORN)
    assert end_portably([target(one)], grace_s=0.1).of == {one.pid: Ending.KILLED}
    assert not is_alive(one.pid)


def test_a_stopped_process_is_woken(live: Nursery) -> None:
    one = live.python(SERVER)
    meant = target(one)
    one.child.send_signal(signal.SIGSTOP)
    until(lambda: psutil.Process(one.pid).status() == psutil.STATUS_STOPPED, "stop")
    assert end_portably([meant], grace_s=10).of == {one.pid: Ending.ON_TERM}


def test_another_process_with_the_same_pid_is_left_alone(live: Nursery) -> None:
    one = live.python(SERVER)
    assert end_portably([target(one, later=1)], grace_s=0).of == {one.pid: Ending.ANOTHER}
    assert one.is_running()


def test_one_that_was_gone_is_no_failure(live: Nursery) -> None:
    one = live.python(SERVER)
    meant = target(one)
    one.child.kill()
    one.child.wait(10)
    assert end_portably([meant], grace_s=0).of == {one.pid: Ending.WAS_GONE}


@pytest.mark.parametrize("pid", [1, os.getpid()])
def test_init_and_homeport_itself_are_never_targets(pid: int) -> None:
    with pytest.raises(ValueError, match="never a target"):
        end_portably([Target(pid=pid, start_ticks=0)], grace_s=0)
