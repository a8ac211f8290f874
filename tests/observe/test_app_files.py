"""One bounded walk through a project, whatever lies there."""

import os
import socket
from pathlib import Path

from file_trees import plant

from homeport.kit.clock import Clock
from homeport.observe.app_files import DEEPEST, find_app_files, may_hold_pid


def test_what_a_run_leaves_behind_is_found(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "tmp/pids/server.pid": "1",
            "yarn.lock": "",
            "node_modules/x/y.pid": "1",
            "log/dev.log": "",
            "logs/out.txt": "",
            "notes.txt": "",
            "a/b/c/d/e/too_deep.pid": "1",
        },
    )
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "app.sock"))
        found = find_app_files(str(tmp_path), ())
    assert [one for one in found.pid_files if Path(one).exists()] == [
        f"{tmp_path}/tmp/pids/server.pid"
    ]
    assert found.sockets == [f"{tmp_path}/app.sock"]
    assert sorted(found.logs) == [f"{tmp_path}/log/dev.log", f"{tmp_path}/logs/out.txt"]
    assert found.is_whole
    assert DEEPEST == 4


def test_other_folders_are_looked_into_but_not_below(tmp_path: Path) -> None:
    plant(tmp_path, {"data/postmaster.pid": "1", "data/deep/x.pid": "1"})
    found = find_app_files(None, (f"{tmp_path}/data", f"{tmp_path}/none"))
    assert found.pid_files == [f"{tmp_path}/data/postmaster.pid"]


def test_a_heap_of_files_ends_the_walk(tmp_path: Path) -> None:
    for number in range(60):
        plant(tmp_path, {f"d{number}/x": ""})
    ticks = iter(range(1_000))
    clock = Clock(monotonic_s=lambda: float(next(ticks)))
    assert not find_app_files(str(tmp_path), (), clock=clock).is_whole


def test_a_captured_project_does_not_lead_out_of_its_machine(tmp_path: Path) -> None:
    plant(tmp_path / "out", {"x.pid": "1"})
    root = plant(tmp_path / "root", {"srv/shop": f"-> {tmp_path}/out"})
    found = find_app_files("/srv/shop", (), root=root)
    assert not any(one.endswith("x.pid") for one in found.pid_files)


def test_locks_of_package_managers_hold_no_pid() -> None:
    assert may_hold_pid("server.pid")
    assert may_hold_pid("mongod.lock")
    assert not may_hold_pid("poetry.lock")
    assert not may_hold_pid("padlock")
