"""Which real processes were left behind, and which of them wanted to be alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from file_trees import plant
from live import Nursery, nursery, until

from homeport.model.process import Process
from homeport.observe.orphans import find_orphan_evidence
from homeport.observe.proc_files import read_stat
from homeport.observe.processes import read_process
from homeport.observe.vitals import read_vitals

STAYS = "import signal\nsignal.pause()\n"
# Starts a child in its own session and group, says its pid, and waits to be ended.
SUPERVISOR = """
import os, signal, subprocess, sys
child = subprocess.Popen([sys.executable, sys.argv[1], "served"])
print(child.pid, flush=True)
signal.pause()
"""
# As daemon(7) says: fork, setsid, fork again, everything to /dev/null, away from the directory.
DAEMON = """
import os, signal, sys
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        if sys.argv[1] == "tidy":
            os.chdir("/")
        null = os.open(os.devnull, os.O_RDWR)
        os.write(1, b"%d\\n" % os.getpid())
        for number in (0, 1, 2):
            os.dup2(null, number)
        signal.pause()
    os._exit(0)
os.wait()
os._exit(0)
"""
# Leads a session of its own, as nginx and redis do after one fork.
LEADER = """
import os, signal
if os.fork() == 0:
    os.setsid()
    print(os.getpid(), flush=True)
    signal.pause()
os._exit(0)
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def _is_orphan(pid: int) -> bool:
    return read_vitals((pid,))[pid].is_orphan


def test_a_child_whose_supervisor_was_killed_is_one(started: Nursery, tmp_path: Path) -> None:
    script = started.script(STAYS, "child.py")
    above = started.python(SUPERVISOR, script, name="dev.py")
    child = above.number()
    assert not _is_orphan(child)
    above.child.kill()
    above.child.wait()
    until(lambda: _is_orphan(child), "the child is adopted")
    evidence = read_vitals((child,))[child].orphan_evidence
    assert evidence is not None
    assert str(above.pid) in evidence


def test_a_child_whose_terminal_lives_is_one_too(started: Nursery) -> None:
    child = started.script(STAYS, "child.py")
    script = started.script(SUPERVISOR.replace("signal.pause()", "input()"), "dev.py")
    # With "set -m" each job gets a group of its own, as in a terminal.
    shell = started.run(
        ["/bin/bash", "-c", f"set -m; {sys.executable} {script} {child}; read x"],
        stdin=subprocess.PIPE,
    )
    pid = shell.number()
    assert not _is_orphan(pid)
    assert shell.child.stdin is not None
    shell.child.stdin.write(b"\n")
    until(lambda: _is_orphan(pid), "the supervisor has ended and its child is adopted")
    assert shell.is_running()


@pytest.mark.parametrize("way", ["tidy", "untidy"])
def test_a_daemon_that_forked_twice_is_none(started: Nursery, way: str) -> None:
    above = started.python(DAEMON, way)
    pid = above.number()
    above.child.wait()
    until(lambda: read_vitals((pid,))[pid].state == "S", "the daemon waits")
    assert not _is_orphan(pid)


def test_a_leader_of_its_own_session_is_none(started: Nursery) -> None:
    above = started.python(LEADER)
    pid = above.number()
    above.child.wait()
    assert not _is_orphan(pid)


def test_the_second_of_a_pipeline_is_none(started: Nursery) -> None:
    shell = started.run(
        ["/bin/bash", "-c", f"set -m; true | {sys.executable} -c 'import signal,os\n"
         "print(os.getpid(), flush=True)\nsignal.pause()' ; true"]
    )  # fmt: skip
    pid = shell.number()
    assert not _is_orphan(pid)


def _stat(pid: int, name: str, ppid: int, group: int, session: int, state: str = "S") -> str:
    return f"{pid} ({name}) {state} {ppid} {group} {session} 0 -1 " + "0 " * 13 + "9 0 0 0\n"


def _machine(tmp_path: Path, *, parent: str = "systemd", links: bool = True) -> Path:
    files: dict[str, str | bytes] = {
        "proc/stat": "btime 1700000000\n",
        "proc/1/stat": _stat(1, "systemd", 0, 1, 1),
        "proc/40/stat": _stat(40, parent, 1, 40, 40),
        "proc/70/stat": _stat(70, "node", 40, 60, 50),
        "proc/70/cmdline": b"node\0server.js\0",
    }
    if links:
        files |= {"proc/70/cwd": "-> /home/ana/shop", "proc/70/fd/1": "-> /home/ana/log"}
    return plant(tmp_path, files)


def _ask(root: Path, **changed: object) -> str | None:
    process = read_process(70, root, memory=False)
    stat = read_stat(str(root / "proc/70/stat"))
    assert process is not None
    assert stat is not None
    fields = {name: getattr(process, name) for name in Process.__slots__}
    return find_orphan_evidence(Process(**{**fields, **changed}), stat, root)


def test_a_user_manager_adopts_like_init(tmp_path: Path) -> None:
    root = _machine(tmp_path)
    assert _ask(root) == (
        "pid 50, which led its session, has ended; systemd (pid 40) has adopted it"
    )
    assert _ask(root, unit="user@1000.service") is not None
    assert _ask(root, unit="app-gnome-terminal-1.scope") is not None
    assert _ask(root, unit="cron.service") is not None


def test_what_belongs_to_a_unit_is_none(tmp_path: Path) -> None:
    assert _ask(_machine(tmp_path), unit="shop.service") is None


def test_who_was_told_to_go_to_the_background_is_none(tmp_path: Path) -> None:
    assert _ask(_machine(tmp_path), argv=("uwsgi", "--daemonize=/tmp/x")) is None


def test_without_a_view_of_its_directory_nobody_is_accused(tmp_path: Path) -> None:
    assert _ask(_machine(tmp_path, links=False)) is None


def test_a_group_tells_only_below_one_that_adopts(tmp_path: Path) -> None:
    root = _machine(tmp_path)
    (root / "proc/50").mkdir()
    (root / "proc/50/stat").write_text(_stat(50, "bash", 1, 50, 50))
    told = _ask(root)
    assert told is not None
    assert told.startswith("pid 60, which started it")
    (root / "proc/40/stat").write_text(_stat(40, "bash", 1, 40, 40))
    assert _ask(root) is None
