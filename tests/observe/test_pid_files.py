"""Pid files of the living, the dead, the undead, and of those who took a number over."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st
from live import Nursery, nursery, until

from homeport.model.app_traces import PidFile
from homeport.observe.app_processes import see_processes
from homeport.observe.pid_files import Surroundings, parse_pid, read_pid_files
from homeport.observe.start_commands import parse_start_command

STAYS = "import signal\nprint('up', flush=True)\nsignal.pause()\n"


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def _around(project: Path, root: Path = Path("/")) -> Surroundings:
    return Surroundings(
        project=str(project),
        command=parse_start_command(None, None),
        seen=see_processes(root),
        root=root,
    )


def _read(path: Path, project: Path) -> PidFile:
    return read_pid_files((str(path),), _around(project))[0]


def _write(path: Path, text: str, *, age_s: float = 0) -> Path:
    path.write_text(text)
    then = path.stat().st_mtime - age_s
    os.utime(path, (then, then))
    return path


@pytest.mark.parametrize(
    ("text", "pid"),
    [
        ("123\n", 123),
        ("-77\n/data\n", 77),
        ("  4242 host", 4242),
        ('{"pid": 99, "port": 1}', 99),
        ("pid=5", 5),
        ("", None),
        ("0", None),
        ("12345678901234", None),
        ("# yarn lockfile v1", None),
    ],
)
def test_what_pid_files_say(text: str, pid: int | None) -> None:
    assert parse_pid(text) == pid


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    found = parse_pid(text)
    assert found is None or found > 0


def test_a_dead_process_makes_it_stale(tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    found = _read(_write(tmp_path / "a.pid", f"{gone.pid}\n"), tmp_path)
    assert (found.is_stale, found.pid) == (True, gone.pid)
    assert str(gone.pid) in found.evidence


def test_a_zombie_makes_it_stale(started: Nursery, tmp_path: Path) -> None:
    app = started.python("print('bye', flush=True)")
    app.line()
    path = _write(tmp_path / "a.pid", str(app.pid))
    until(lambda: _read(path, tmp_path).is_stale, "it is a zombie")
    assert "zombie" in _read(path, tmp_path).evidence


def test_the_living_app_keeps_it(started: Nursery, tmp_path: Path) -> None:
    app = started.python(STAYS)
    app.line()
    assert not _read(_write(tmp_path / "a.pid", str(app.pid)), tmp_path).is_stale
    # Even when the clock was set back in between.
    assert not _read(_write(tmp_path / "b.pid", str(app.pid), age_s=9_999), tmp_path).is_stale


def test_another_program_with_the_number_does_not(started: Nursery, tmp_path: Path) -> None:
    project = tmp_path / "shop"
    project.mkdir()
    other = started.run(["sleep", "60"], cwd="/")
    old = _write(project / "old.pid", str(other.pid), age_s=3_600)
    young = _write(project / "young.pid", str(other.pid))
    found = _read(old, project)
    assert found.is_stale
    assert "sleep" in found.evidence
    assert not _read(young, project).is_stale


def test_pid_1_may_be_a_container_s(tmp_path: Path) -> None:
    found = _read(_write(tmp_path / "server.pid", "1"), tmp_path)
    assert not found.is_stale
    assert "container" in found.evidence


def test_a_pid_namespace_below_ours_is_looked_into(tmp_path: Path) -> None:
    stat = "90 (ruby) S 1 90 90 0 -1 " + "0 " * 14 + "9 0 0 0\n"
    root = plant(
        tmp_path,
        {
            "proc/90/stat": stat,
            "proc/90/cmdline": b"puma\0",
            "proc/90/cwd": "-> /srv/shop",
            "proc/90/status": "Name:\truby\nNSpid:\t90\t7\n",
            "srv/shop/server.pid": "7\n",
            "srv/shop/dead.pid": "8\n",
        },
    )
    found = read_pid_files(
        ("/srv/shop/server.pid", "/srv/shop/dead.pid"), _around(Path("/srv/shop"), root)
    )
    assert [(one.path, one.is_stale) for one in found] == [
        ("/srv/shop/dead.pid", True),
        ("/srv/shop/server.pid", False),
    ]


def test_from_inside_a_container_not_everybody_is_seen(tmp_path: Path) -> None:
    root = plant(tmp_path, {"proc/self/ns/pid": "-> pid:[4026532999]", "srv/a.pid": "7\n"})
    (found,) = read_pid_files(("/srv/a.pid",), _around(Path("/srv"), root))
    assert found.is_stale
    assert found.evidence == "no process has pid 7 in this container; one outside may"


def test_a_link_with_the_pid_in_its_name_is_read(tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    (tmp_path / "SingletonLock").symlink_to(f"my-host-{gone.pid}")
    assert _read(tmp_path / "SingletonLock", tmp_path).is_stale


def test_strange_files_are_no_pid_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.pid")
    (tmp_path / "dir.pid").mkdir()
    (tmp_path / "binary.pid").write_bytes(bytes(600))
    (tmp_path / "empty.lock").write_text("")
    names = ("fifo.pid", "dir.pid", "binary.pid", "empty.lock", "none.pid")
    found = read_pid_files([str(tmp_path / one) for one in names], _around(tmp_path))
    assert [(one.path, one.pid, one.is_stale) for one in found] == [
        (str(tmp_path / "empty.lock"), None, False)
    ]
