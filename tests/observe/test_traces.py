"""Everything that real apps leave behind, in one look."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cgroups_of_tests import a_cgroup, enter
from file_trees import plant
from hypothesis import given, settings
from hypothesis import strategies as st
from live import Nursery, nursery, until
from promises import is_root, needs

from homeport.model.app_traces import AppTraces, DeadSocket
from homeport.observe.traces import AppHints, read_traces

_ANY = st.text(max_size=40) | st.sampled_from(["/tmp", "sh -c 'a", "/dev/zero", "~", ".."])
HUNGRY = """
import sys
print("loading", flush=True)
sys.stdin.readline()
held = []
while True:
    held.append(bytearray(b"x" * (1 << 20)))
"""
STAYS = "import signal\nprint('up', flush=True)\nsignal.pause()\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "shop"
    folder.mkdir()
    return folder


@pytest.fixture
def started(project: Path) -> Iterator[Nursery]:
    with nursery(project) as one:
        yield one


def test_an_app_with_everything(started: Nursery, project: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    plant(project, {"tmp/pids/server.pid": f"{gone.pid}\n", "log/dev.log": "it broke\n"})
    data = plant(project.parent / "data", {"postmaster.pid": f"{gone.pid}\n/data\n"})
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(project / "app.sock"))
    started.script(STAYS, "app.py")
    app = started.run(["python3", "app.py", "-D", data], cwd=project)
    app.line()
    hints = AppHints(project=str(project), start_command=f"python3 app.py -D {data}")
    found = read_traces(hints)
    assert [(one.pid, one.is_start_command) for one in found.processes] == [(app.pid, True)]
    assert {one.path for one in found.pid_files if one.is_stale} == {
        f"{project}/tmp/pids/server.pid", f"{data}/postmaster.pid",
    }  # fmt: skip
    assert found.dead_sockets == (DeadSocket(path=f"{project}/app.sock"),)
    assert (found.log, found.log_path) == ("it broke\n", f"{project}/log/dev.log")
    assert found.log_age_s is not None
    assert found.log_age_s < 60
    assert (found.oom_kills, found.full_disks) == ((), ())
    assert read_traces(AppHints(project=str(project), exclude=(app.pid,))).processes == ()


@pytest.mark.parametrize("is_named", [True, False])
def test_an_app_that_the_kernel_killed(started: Nursery, project: Path, *, is_named: bool) -> None:
    plant(project, {"requirements.txt": ""})
    started.script(HUNGRY, "app.py")
    command = "python3 app.py" if is_named else None
    with a_cgroup(Path("/sys/fs/cgroup/memory"), "memory.limit_in_bytes") as group:
        (group / "memory.limit_in_bytes").write_text(str(20 << 20))
        with (project / "app.log").open("wb") as log:
            app = started.run(["python3", "app.py"], cwd=project, stdin=-1, stdout=log)
        enter(group, app.pid)
        assert app.child.stdin is not None
        app.child.stdin.write(b"go\n")
        needs("oom", have=app.child.wait() == -9)
    needs("kmsg", have=os.access("/dev/kmsg", os.R_OK))
    found = read_traces(AppHints(project=str(project), start_command=command))
    assert app.pid in {one.pid for one in found.oom_kills}
    # It was started again since, so that is not why it cannot be reached.
    (project / "app.log").write_text("up\n")
    then = time.time() + 5  # noqa: TID251 - the file's clock
    os.utime(project / "app.log", (then, then))
    assert read_traces(AppHints(project=str(project), start_command=command)).oom_kills == ()


def test_a_healthy_project_has_no_troubles(project: Path) -> None:
    plant(project, {"app.py": "", "yarn.lock": "", ".git/index.lock": ""})
    found = read_traces(AppHints(project=str(project)))
    assert found == AppTraces(project=str(project), notes=found.notes)


@pytest.mark.parametrize("place", ["/", "/tmp", "/usr", "/nowhere/at/all", "", "~", "a\0b"])
def test_what_is_no_project_has_no_processes(place: str) -> None:
    found = read_traces(AppHints(project=place))
    assert (found.project, found.processes, found.pid_files) == (None, (), ())


def test_the_log_that_was_named_is_the_one(project: Path) -> None:
    plant(project, {"a.log": "guessed", "b/named.txt": "named"})
    found = read_traces(AppHints(project=str(project), log=f"{project}/b/named.txt"))
    assert found.log == "named"
    found = read_traces(AppHints(project=str(project), log=f"{project}/none"))
    assert found.log is None


@pytest.fixture
def open_project() -> Iterator[Path]:
    """Give a project that every user may read; pytest's own folders are for one user only."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder).resolve()


def test_nobody_gets_what_anybody_may_see(open_project: Path) -> None:
    needs("setpriv", have=is_root())
    project = plant(open_project, {"server.pid": "4194303\n"})
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from homeport.observe.traces import AppHints, read_traces\n"
        f"found = read_traces(AppHints(project={str(project)!r}))\n"
        "print(found.pid_files[0].is_stale, len(found.notes))"
    )
    nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    told = subprocess.run(
        [*nobody, sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    if "Permission denied" in told.stderr or "No module named" in told.stderr:
        pytest.skip("nobody may not read this checkout")
    assert told.stdout.split()[0] == "True", told.stderr


@settings(max_examples=20, deadline=None)
@given(project=_ANY, log=_ANY, command=_ANY)
def test_any_hints_are_borne(project: str, log: str, command: str) -> None:
    read_traces(AppHints(project=project, log=log, start_command=command))
    read_traces(AppHints(project="/" + "x" * 5_000, start_command=f"cd {project} && {command}"))


def test_a_look_is_quick(project: Path) -> None:
    for number in range(500):
        plant(project, {f"src/{number % 20}/{number}.py": ""})
    hints = AppHints(project=str(project), start_command="python3 app.py")
    read_traces(hints)
    took: list[float] = []

    def is_quick() -> bool:
        began = time.perf_counter()
        read_traces(hints)
        took.append(time.perf_counter() - began)
        return took[-1] < 0.06

    # Others use this machine too: one quick look is proof enough.
    until(is_quick, "a look under 60 ms")


def test_a_captured_machine(tmp_path: Path) -> None:
    root = plant(
        tmp_path,
        {
            "etc/passwd": "ana:x:1000:1000::/home/ana:/bin/sh\n",
            "home/ana/shop/server.pid": "70\n",
            "home/ana/shop/app.log": "hello\n",
            "proc/stat": "btime 1700000000\n",
            "proc/70/stat": "70 (node) S 1 70 70 0 -1 " + "0 " * 14 + "9 0 0 0\n",
            "proc/70/cmdline": b"node\0server.js\0",
            "proc/70/cwd": "-> /home/ana/shop",
            "proc/net/unix": "Num\n",
        },
    )
    found = read_traces(
        AppHints(project="/home/ana/shop", start_command="node server.js"), root=root
    )
    assert [(one.pid, one.is_start_command) for one in found.processes] == [(70, True)]
    assert [(one.path, one.is_stale) for one in found.pid_files] == [
        ("/home/ana/shop/server.pid", False)
    ]
    assert (found.log, found.log_path) == ("hello\n", "/home/ana/shop/app.log")
    assert read_traces(AppHints(project="/home/ana"), root=root).project is None
    assert os.getpid() not in {one.pid for one in found.processes}
