"""Real processes of a project, the ports of their children, and who does not belong to it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery, until
from nouns import service

from homeport.model.address import Transport
from homeport.observe.app_processes import describe, find_app_processes, see_processes
from homeport.observe.start_commands import parse_start_command

_LIVE = Path("/")
STAYS = "import signal\nprint('up', flush=True)\nsignal.pause()\n"
PARENT = """
import signal, subprocess, sys
child = subprocess.Popen([sys.executable, "child.py"], cwd="/")
print(child.pid, flush=True)
signal.pause()
"""
_NONE = parse_start_command(None, None)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "shop"
    folder.mkdir()
    return folder


@pytest.fixture
def started(tmp_path: Path, project: Path) -> Iterator[Nursery]:
    with nursery(project) as one:
        yield one


def test_the_directory_tells(started: Nursery, project: Path, tmp_path: Path) -> None:
    (project / "api").mkdir()
    inside = started.run(["python3", "-c", STAYS], cwd=project / "api")
    by_path = started.python(STAYS, name="by_path.py")
    outside = started.run(["python3", "-c", STAYS], cwd=tmp_path)
    shell = started.run(["/bin/sh", "-c", "echo up; read x; true"], cwd=project, stdin=-1)
    for one in (inside, by_path, outside, shell):
        one.line()
    found = find_app_processes(see_processes(_LIVE), _NONE, str(project), ())
    assert inside.pid in found
    assert by_path.pid in found
    assert outside.pid not in found
    assert shell.pid not in found
    assert not any(found.values())
    assert inside.pid not in find_app_processes(
        see_processes(_LIVE), _NONE, str(project), (inside.pid,)
    )


def test_the_start_command_is_known_and_comes_first(started: Nursery, project: Path) -> None:
    started.script(STAYS, "app.py")
    other = started.run(["python3", "-c", STAYS], cwd=project)
    other.line()
    app = started.run(["python3", "app.py", "8000"], cwd=project)
    app.line()
    command = parse_start_command(f"cd {project} && python3 app.py 8000", str(project))
    seen = see_processes(_LIVE)
    found = find_app_processes(seen, command, str(project), ())
    assert found == {other.pid: False, app.pid: True}
    shown = describe(found, seen, (), root=_LIVE)
    assert [one.pid for one in shown] == [app.pid, other.pid]
    assert shown[0].cwd == str(project)
    assert shown[0].age_s is not None
    assert 0 <= shown[0].age_s < 30


def test_the_same_command_of_another_project_is_not_ours(started: Nursery, project: Path) -> None:
    elsewhere = project.parent / "other"
    elsewhere.mkdir()
    started.script(STAYS, "../other/app.py")
    app = started.run(["python3", "app.py"], cwd=elsewhere)
    app.line()
    command = parse_start_command("python3 app.py", str(project))
    assert app.pid not in find_app_processes(see_processes(_LIVE), command, str(project), ())
    nowhere = parse_start_command("python3 app.py", None)
    assert find_app_processes(see_processes(_LIVE), nowhere, None, ())[app.pid]


def test_ports_of_descendants_count(started: Nursery, project: Path) -> None:
    (project.parent / "child.py").write_text(SERVER)
    parent = started.run(
        ["python3", "-c", PARENT.replace('"child.py"', f'"{project.parent}/child.py"')], cwd=project
    )
    child = parent.number()
    seen = see_processes(_LIVE)
    until(lambda: child in see_processes(_LIVE), "the child runs")
    seen = see_processes(_LIVE)
    found = find_app_processes(seen, _NONE, str(project), ())
    services = (
        replace(service(8_000), pid=child, pids=(child,)),
        replace(service(9_000), pid=child, pids=(child,), namespace="other"),
        replace(service(53), pid=parent.pid, pids=(), transport=Transport.UDP),
        replace(service(7_000), pid=os.getpid(), pids=(os.getpid(),)),
    )
    shown = {one.pid: one for one in describe(found, seen, services, root=_LIVE)}[parent.pid]
    assert (shown.tcp_ports, shown.udp_ports) == ((8000,), (53,))
    assert shown.tcp_ports_elsewhere == (9000,)


def test_a_machine_without_processes(tmp_path: Path) -> None:
    assert see_processes(tmp_path) == {}
