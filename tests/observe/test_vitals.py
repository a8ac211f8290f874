"""Vitals of real processes in real trouble, and what is left of them without privilege."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cgroups_of_tests import a_cgroup, enter
from live import Nursery, nursery, until
from promises import is_root, needs

from homeport.model.vitals import Vitals
from homeport.observe.vitals import read_vitals

_FREEZER = Path("/sys/fs/cgroup/freezer")
_UNIFIED = (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/unified"))

WAITS = "import signal\nprint('up', flush=True)\nsignal.pause()\n"
ACCEPTS = """
import socket
server = socket.create_server(("127.0.0.1", 0))
print(__import__("os").fstat(server.fileno()).st_ino, flush=True)
server.accept()
"""
TRACES = """
import ctypes, os, signal, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long] * 4
assert libc.ptrace(0x4206, int(sys.argv[1]), 0, 0) == 0, ctypes.get_errno()
print("seized", flush=True)
signal.pause()
"""
FULL = """
import resource, signal, socket
server = socket.create_server(("127.0.0.1", 0))
resource.setrlimit(resource.RLIMIT_NOFILE, (24, 64))
held = []
try:
    while True:
        held.append(open("/dev/null"))
except OSError:
    print("full", flush=True)
signal.pause()
"""
HALF_GONE = """
import ctypes, threading, signal
threading.Thread(target=signal.sigwait, args=((signal.SIGUSR1,),)).start()
print("up", flush=True)
ctypes.CDLL(None).pthread_exit(None)
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def _one(pid: int) -> Vitals:
    return read_vitals((pid,))[pid]


def test_a_healthy_process_has_nothing_to_complain_of(started: Nursery) -> None:
    app = started.python(WAITS)
    app.line()
    until(lambda: _one(app.pid).state == "S", "it sleeps")
    seen = _one(app.pid)
    assert (seen.tracer, seen.frozen_by, seen.orphan_evidence) == (None, None, None)
    assert not seen.is_frozen
    assert not seen.is_orphan
    assert seen.open_fds is not None
    assert 3 <= seen.open_fds < 40
    assert seen.most_fds == resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    assert seen.age_s is not None
    assert 0 <= seen.age_s < 30
    assert seen.session == app.pid


def test_ctrl_z_shows_as_stopped(started: Nursery) -> None:
    app = started.python(WAITS)
    app.line()
    app.child.send_signal(signal.SIGSTOP)
    until(lambda: _one(app.pid).state == "T", "it is stopped")


def test_a_debugger_is_named(started: Nursery) -> None:
    needs("ptrace", have=is_root())
    app = started.python(WAITS)
    app.line()
    tracer = started.python(TRACES, app.pid, name="tracer.py")
    assert tracer.line() == "seized"
    seen = _one(app.pid)
    assert seen.tracer == tracer.pid
    assert seen.tracer_name == Path(f"/proc/{tracer.pid}/comm").read_text().strip()


def test_the_freezer_of_version_1_is_found_in_the_group_and_above_it(started: Nursery) -> None:
    with a_cgroup(_FREEZER, "freezer.state") as outer:
        inner = outer / "app"
        inner.mkdir()
        app = started.python(WAITS)
        app.line()
        enter(inner, app.pid)
        try:
            (outer / "freezer.state").write_text("FROZEN")
            until(lambda: _one(app.pid).is_frozen, "it is frozen by the parent")
            assert _one(app.pid).frozen_by == str(outer / "freezer.state")
            (outer / "freezer.state").write_text("THAWED")
            (inner / "freezer.state").write_text("FROZEN")
            until(lambda: _one(app.pid).is_frozen, "it is frozen by its own group")
            assert _one(app.pid).frozen_by == str(inner / "freezer.state")
        finally:
            (inner / "freezer.state").write_text("THAWED")
            (outer / "freezer.state").write_text("THAWED")
            assert not _one(app.pid).is_frozen
            started.end_all()
            until(lambda: not (inner / "cgroup.procs").read_text(), "the group is empty")
            inner.rmdir()


def test_the_freezer_of_version_2_is_found(started: Nursery) -> None:
    top = next((one for one in _UNIFIED if (one / "cgroup.controllers").exists()), _UNIFIED[0])
    with a_cgroup(top, "cgroup.freeze") as group:
        app = started.python(WAITS)
        app.line()
        enter(group, app.pid)
        try:
            (group / "cgroup.freeze").write_text("1")
            assert _one(app.pid).frozen_by == str(group / "cgroup.freeze")
        finally:
            (group / "cgroup.freeze").write_text("0")
            assert not _one(app.pid).is_frozen
            started.end_all()


def test_a_process_out_of_files_has_as_many_as_it_may(started: Nursery) -> None:
    app = started.python(FULL)
    assert app.line() == "full"
    seen = _one(app.pid)
    assert (seen.open_fds, seen.most_fds) == (24, 24)


def test_the_socket_that_a_thread_waits_for_is_named(started: Nursery) -> None:
    app = started.python(ACCEPTS)
    inode = app.number()
    until(lambda: _one(app.pid).threads[:1] != (), "its thread can be seen")
    until(lambda: _one(app.pid).threads[0].call in ("accept", "accept4"), "it accepts")
    assert _one(app.pid).threads[0].inode == inode


def test_a_process_lives_although_its_main_thread_has_ended(started: Nursery) -> None:
    app = started.python(HALF_GONE)
    app.line()
    until(lambda: "Z" in Path(f"/proc/{app.pid}/stat").read_text().split(")")[1], "it is half gone")
    try:
        assert _one(app.pid).state in ("S", "R")
    finally:
        # Its environment has gone with the main thread, so the nursery would not know it.
        app.child.kill()


def test_a_zombie_is_one(started: Nursery) -> None:
    app = started.python("print('bye', flush=True)")
    app.line()
    until(lambda: _one(app.pid).state == "Z", "it has ended and nobody asked")
    assert _one(app.pid).threads == ()


def test_who_is_gone_is_missing() -> None:
    assert read_vitals((0, 2**22 + 1, -1)) == {}


def test_somebody_else_sees_less_and_breaks_nothing(started: Nursery) -> None:
    needs("setpriv", have=is_root())
    app = started.python(ACCEPTS)
    app.line()
    code = (
        "import sys, json, dataclasses\n"
        f"sys.path[:0] = {sys.path!r}\n"
        "from homeport.observe.vitals import read_vitals\n"
        f"print(json.dumps(dataclasses.asdict(read_vitals(({app.pid},))[{app.pid}])))"
    )
    nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    told = subprocess.run(
        [*nobody, sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    if "Permission denied" in told.stderr or "No module named" in told.stderr:
        pytest.skip("nobody may not read this checkout")
    seen = json.loads(told.stdout)
    assert seen["state"] in ("S", "R")
    assert seen["most_fds"]
    assert seen["is_orphan"] is False
    assert all(one["inode"] is None for one in seen["threads"])


def test_a_captured_machine_is_read_below_its_root() -> None:
    found = read_vitals((9, 11), root=Path(__file__).parents[1] / "machines/small")
    assert set(found) == {9, 11}
    assert os.getpid() not in found
