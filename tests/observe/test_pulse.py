"""The pulse of real processes, and of those that are gone."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery, until
from namespace_worlds import inside, needs_namespaces

from homeport.observe.loopback import read_loopback
from homeport.observe.pulse import feel_pulses, is_loopback_up


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as found:
        yield found


def test_a_process_that_runs_and_one_that_is_stopped(programs: Nursery) -> None:
    server = programs.python(SERVER)
    server.number()
    pulse = feel_pulses([server.pid])[server.pid]
    assert pulse.state in ("S", "R")
    assert pulse.session == os.getsid(server.pid)
    assert pulse.open_fds is None or pulse.open_fds > 2
    server.child.send_signal(signal.SIGSTOP)
    until(lambda: feel_pulses([server.pid])[server.pid].state == "T", "the stop")
    server.child.send_signal(signal.SIGCONT)


def test_who_is_gone_has_none(tmp_path: Path) -> None:
    assert feel_pulses([os.getpid()], root=tmp_path) == {}
    (tmp_path / "proc/7").mkdir(parents=True)
    (tmp_path / "proc/7/stat").write_text("7 (odd")
    assert feel_pulses([7, 8], root=tmp_path) == {}


def test_without_a_look_at_the_files_there_is_still_a_state(tmp_path: Path) -> None:
    (tmp_path / "proc/7").mkdir(parents=True)
    (tmp_path / "proc/7/stat").write_text("7 (x) S " + " ".join(["1"] * 40))
    (pulse,) = feel_pulses([7], root=tmp_path).values()
    assert (pulse.state, pulse.open_fds) == ("S", None)


def test_the_loopback_is_up_as_the_slow_way_says() -> None:
    assert is_loopback_up() in (None, read_loopback().is_up)


@pytest.mark.netns
@pytest.mark.parametrize(("command", "is_up"), [("true", True), ("ip link set lo down", False)])
def test_the_loopback_of_a_namespace(command: str, *, is_up: bool) -> None:
    needs_namespaces()
    assert inside((command,), is_loopback_up) is is_up
