"""Ending real processes: politely, by force, and not at all when they are not who was meant."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, Nursery, Started, is_alive, nursery, start_ticks, until
from promises import is_root, needs

from homeport.act.end_process import Ending, Target, end_processes, may_end

STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("ready", flush=True)
while True:
    signal.pause()
"""
POLITE = "import signal; print('ready', flush=True); signal.pause()"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def target(one: Started, inodes: frozenset[int] = frozenset()) -> Target:
    return Target(pid=one.pid, start_ticks=start_ticks(one.pid), inodes=inodes)


def sockets(pid: int) -> frozenset[int]:
    links = [str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir()]
    return frozenset(int(one[8:-1]) for one in links if one.startswith("socket:["))


def test_a_process_ends_on_sigterm(live: Nursery) -> None:
    one = live.python(POLITE)
    one.line()
    ended = end_processes([target(one)], grace_s=10)
    assert ended.of == {one.pid: Ending.ON_TERM}
    assert one.child.wait(10) == -signal.SIGTERM


def test_one_that_ignores_sigterm_is_killed_after_the_grace(live: Nursery) -> None:
    one = live.python(STUBBORN)
    one.line()
    ended = end_processes([target(one)], grace_s=0.1)
    assert ended.of == {one.pid: Ending.KILLED}
    assert one.child.wait(10) == -signal.SIGKILL


def test_a_stopped_process_is_woken_to_hear_sigterm(live: Nursery) -> None:
    one = live.python(POLITE)
    one.line()
    one.child.send_signal(signal.SIGSTOP)
    until(lambda: Path(f"/proc/{one.pid}/stat").read_text().rpartition(")")[2][1] == "T", "stop")
    assert end_processes([target(one)], grace_s=10).of == {one.pid: Ending.ON_TERM}


def test_another_process_with_the_same_pid_is_left_alone(live: Nursery) -> None:
    """Pid reuse: the number is right, the start time is not."""
    one = live.python(POLITE)
    one.line()
    meant = Target(pid=one.pid, start_ticks=start_ticks(one.pid) - 1)
    assert end_processes([meant], grace_s=0).of == {one.pid: Ending.ANOTHER}
    assert one.is_running()


def test_one_that_let_go_of_the_port_is_left_alone_and_so_is_its_tree(live: Nursery) -> None:
    server, helper = live.python(SERVER), live.python(POLITE, name="helper.py")
    server.line(), helper.line()
    meant = [target(helper), target(server, frozenset({1}))]
    ended = end_processes(meant, grace_s=0)
    assert ended.of == {helper.pid: Ending.LEFT, server.pid: Ending.LET_GO}
    assert server.is_running()
    assert helper.is_running()


def test_one_that_still_holds_the_port_ends_with_its_tree(live: Nursery) -> None:
    server, helper = live.python(SERVER), live.python(POLITE, name="helper.py")
    server.line(), helper.line()
    meant = [target(helper), target(server, sockets(server.pid))]
    ended = end_processes(meant, grace_s=10)
    assert ended.of == {helper.pid: Ending.ON_TERM, server.pid: Ending.ON_TERM}


def test_one_that_was_gone_is_no_failure(live: Nursery) -> None:
    one = live.python("print('ready')")
    meant = Target(pid=one.pid, start_ticks=start_ticks(one.pid))
    until(lambda: not is_alive(one.pid), "end")
    assert end_processes([meant], grace_s=0).of == {one.pid: Ending.WAS_GONE}
    one.child.wait(10)
    assert end_processes([meant], grace_s=0).of == {one.pid: Ending.WAS_GONE}


@pytest.mark.parametrize("pid", [-1, 0, 1, os.getpid()])
def test_init_and_homeport_itself_are_never_targets(pid: int) -> None:
    with pytest.raises(ValueError, match="never a target"):
        end_processes([Target(pid=pid, start_ticks=0)], grace_s=0)


def test_somebody_elses_process_is_not_permitted(live: Nursery) -> None:
    """Run as nobody against a process of root, in a process of its own."""
    needs("root", have=is_root())
    one = live.python(POLITE)
    one.line()
    attempt = f"""
import os
from homeport.act.end_process import Target, end_processes, may_end
os.setgid(65534); os.setuid(65534)
ended = end_processes([Target(pid={one.pid}, start_ticks={start_ticks(one.pid)})], grace_s=0)
print(may_end({one.pid}), ended.of[{one.pid}].name)
"""
    assert live.run([sys.executable, "-c", attempt]).line() == "False NOT_PERMITTED"
    assert one.is_running()


def test_asking_whether_one_may_end_does_nothing(live: Nursery) -> None:
    one = live.python(POLITE)
    one.line()
    assert may_end(one.pid)
    assert one.is_running()
    one.child.kill()
    one.child.wait(10)
    assert not may_end(one.pid)


def test_ctrl_c_stops_before_anybody_is_killed_and_says_who_was_asked(live: Nursery) -> None:
    one = live.python(STUBBORN)
    one.line()
    attempt = f"""
import signal
from homeport.act.end_process import Target, end_processes
signal.setitimer(signal.ITIMER_REAL, 0.2)
signal.signal(signal.SIGALRM, signal.default_int_handler)
ended = end_processes([Target(pid={one.pid}, start_ticks={start_ticks(one.pid)})], grace_s=20)
print(ended.is_interrupted, ended.of[{one.pid}].name)
"""
    assert live.run([sys.executable, "-c", attempt]).line() == "True ASKED"
    assert one.is_running()
