"""Ticks since boot as time of day."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from homeport.observe.boot import started_at
from homeport.observe.proc_stat import parse_stat


def _machine(tmp_path: Path, text: str) -> Path:
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc/stat").write_text(text)
    return tmp_path


def test_a_captured_machine_counts_from_its_own_boot(tmp_path: Path) -> None:
    root = _machine(tmp_path, "cpu 1 2 3\nbtime 1700000000\nprocesses 9\n")
    boot = datetime.fromtimestamp(1_700_000_000, UTC)
    assert started_at(250, root) == boot + timedelta(seconds=2.5)


def test_a_machine_that_does_not_say(tmp_path: Path) -> None:
    assert started_at(0, tmp_path) == datetime.fromtimestamp(0, UTC)
    assert started_at(0, _machine(tmp_path, "cpu 1\n")) == datetime.fromtimestamp(0, UTC)


def test_this_process_started_before_now_and_after_boot() -> None:
    ticks = parse_stat(Path("/proc/self/stat").read_bytes()).start_ticks
    began = started_at(ticks)
    assert started_at(0) < began <= datetime.now(UTC)


def test_a_child_started_between_two_readings_of_the_clock() -> None:
    tick = timedelta(seconds=1 / os.sysconf("SC_CLK_TCK"))
    before = datetime.now(UTC)
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.read(reader, 1)
        os._exit(0)
    after = datetime.now(UTC)
    ticks = parse_stat(Path(f"/proc/{pid}/stat").read_bytes()).start_ticks
    os.write(writer, b"x")
    os.waitpid(pid, 0)
    os.close(reader)
    os.close(writer)
    assert before - 2 * tick <= started_at(ticks) <= after + 2 * tick


def test_the_answer_does_not_tremble() -> None:
    assert len({started_at(1_000) for _ in range(50)}) == 1
