"""Start commands in real trees: what is said about them must be what happens when they are run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promises import needs
from rehearsal_cases import FIRES, PY, SILENT, Files
from unsure_commands import UNSURE

from homeport.model.app_traces import StartFailure
from homeport.observe.rehearsal import rehearse

PATH = "/usr/local/bin:/usr/bin:/bin"


def _build(folder: Path, files: Files) -> Path:
    project = folder / "project"
    project.mkdir()
    (folder / "home").mkdir()
    for name, text in files.items():
        path = project / name.removeprefix("*")
        path.parent.mkdir(parents=True, exist_ok=True)
        if text.startswith("-> "):
            path.symlink_to(text[3:])
            continue
        path.write_text(text, newline="")
        if name.startswith("*"):
            path.chmod(0o755)
    return project


def _environ(folder: Path) -> dict[str, str]:
    return {"PATH": PATH, "HOME": str(folder / "home")}


def _rehearse(folder: Path, project: Path, command: str) -> tuple[StartFailure, ...]:
    return rehearse(command, str(project), environ=_environ(folder))


def _run(folder: Path, project: Path, command: str) -> int:
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=project,
        env=_environ(folder),
        capture_output=True,
        timeout=20,
        check=False,
    )
    return done.returncode


def _needs(command: str) -> None:
    needs("python", have=Path(PY).exists())
    for one in ("node", "npm"):
        if one in command:
            needs(one, have=shutil.which(one, path=PATH) is not None)


@pytest.mark.parametrize("name", FIRES)
def test_what_is_said_happens(name: str, tmp_path: Path) -> None:
    files, command, code, subject = FIRES[name]
    _needs(command)
    project = _build(tmp_path, files)
    first = _rehearse(tmp_path, project, command)[0]
    assert (first.code, first.subject) == (code, subject.format(project))
    assert first.line_number == 0
    assert first.is_final
    assert _run(tmp_path, project, command) != 0


@pytest.mark.parametrize("name", SILENT)
def test_what_works_is_left_alone(name: str, tmp_path: Path) -> None:
    files, command = SILENT[name]
    _needs(command)
    project = _build(tmp_path, files)
    assert _rehearse(tmp_path, project, command) == ()
    assert _run(tmp_path, project, command) == 0


@pytest.mark.parametrize("name", UNSURE)
def test_what_nobody_can_tell_is_left_alone(name: str, tmp_path: Path) -> None:
    files, command = UNSURE[name]
    project = _build(tmp_path, files)
    assert _rehearse(tmp_path, project, command) == ()


def test_the_line_tells_where(tmp_path: Path) -> None:
    project = _build(tmp_path, {"app.py": "x = 1\n\nimport nosuchlib\n", "c.json": '{\n  "a" 1}'})
    (found, other) = _rehearse(tmp_path, project, f"{PY} app.py --config c.json")
    assert f"{project}/app.py imports nosuchlib (line 3)" in found.line
    assert "line 2, column 7" in other.line


@pytest.mark.parametrize(
    ("server", "subject"), [("uvicorn app:app --reload", "nosuchlib"), ("flask run", "nosuchlib")]
)
def test_a_server_that_is_told_the_application(server: str, subject: str, tmp_path: Path) -> None:
    files = {
        "app.py": "import nosuchlib\n",
        f"*.venv/bin/{server.split(maxsplit=1)[0]}": "#!{}/.venv/bin/python\n",
        ".venv/bin/python": "-> /usr/bin/python3",
        ".venv/pyvenv.cfg": "home = /usr/bin\n",
    }
    project = _build(tmp_path, files)
    script = project / ".venv/bin" / server.split(maxsplit=1)[0]
    script.write_text(script.read_text().format(project))
    for command in (f".venv/bin/{server}", f". .venv/bin/activate && {server}"):
        (project / ".venv/bin/activate").write_text("")
        assert [one.subject for one in _rehearse(tmp_path, project, command)] == [subject]


def test_poetry_runs_in_the_environment_of_the_project(tmp_path: Path) -> None:
    files = {
        "app.py": "import nosuchlib\n",
        ".venv/bin/python": "-> /usr/bin/python3",
        ".venv/pyvenv.cfg": "home = /usr/bin\n",
        "*../home/bin/poetry": "#!/bin/sh\n",
    }
    project = _build(tmp_path, files)
    environ = {**_environ(tmp_path), "PATH": f"{tmp_path}/home/bin:{PATH}"}
    found = rehearse("poetry run python app.py", str(project), environ=environ)
    assert [one.subject for one in found] == ["nosuchlib"]


def test_a_shim_of_pyenv_leads_to_its_version(tmp_path: Path) -> None:
    files = {
        "app.py": "import nosuchlib\n",
        ".python-version": "mine\n",
        "*../home/.pyenv/shims/python": "#!/usr/bin/env bash\nexec pyenv\n",
        "../home/.pyenv/versions/mine/pyvenv.cfg": "home = /usr/bin\n",
        "../home/.pyenv/versions/mine/bin/python": "-> /usr/bin/python3",
    }
    project = _build(tmp_path, files)
    environ = {**_environ(tmp_path), "PATH": f"{tmp_path}/home/.pyenv/shims:{PATH}"}
    assert [one.subject for one in rehearse("python app.py", str(project), environ=environ)] == [
        "nosuchlib"
    ]
    (project / ".python-version").write_text("other\n")
    assert rehearse("python app.py", str(project), environ=environ) == ()


def test_strange_files_are_left_alone(tmp_path: Path) -> None:
    project = _build(tmp_path, {"deep.py": "(" * 50_000, "long.json": "[" * 200_000})
    (project / "zero.py").write_bytes(b"\0" * 1000)
    os.mkfifo(project / "pipe.py")
    with (project / "huge.py").open("wb") as huge:
        huge.truncate(1 << 30)
    for one in ("zero.py", "pipe.py", "huge.py", "deep.py long.json", "../../..", "/"):
        _rehearse(tmp_path, project, f"{PY} {one}")
        _rehearse(tmp_path, project, f"node {one}")
    assert _rehearse(tmp_path, project, f"{PY} huge.py") == ()
    assert _rehearse(tmp_path, project, f"{PY} pipe.py") == ()


def test_without_a_command_or_a_project_nothing_is_said(tmp_path: Path) -> None:
    assert rehearse(None, str(tmp_path)) == ()
    assert rehearse("nosuchserver", None) == ()
    assert rehearse("cd $HOME && nosuchserver", None) == ()
    assert rehearse("nosuchserver", str(tmp_path / "gone")) == ()
    assert rehearse("nosuch\0server", str(tmp_path)) == ()


def test_a_captured_machine(tmp_path: Path) -> None:
    (tmp_path / "srv/app").mkdir(parents=True)
    (tmp_path / "srv/app/app.py").write_text("import nosuchlib\n")
    (found,) = rehearse("nosuchserver", "/srv/app", root=tmp_path)
    assert found.subject == "nosuchserver"
    assert rehearse("./app.py", "/srv/app", root=tmp_path)[0].code == "app-crashed"


def test_the_command_may_name_the_project(tmp_path: Path) -> None:
    project = _build(tmp_path, {"app.py": "import nosuchlib\n", "../other/x": ""})
    for command in (f"cd {project} && {PY} app.py", f"{PY} {project}/app.py 8080"):
        for told in (None, str(tmp_path / "other")):
            found = rehearse(command, told, environ=_environ(tmp_path))
            assert [one.subject for one in found] == ["nosuchlib"]


WORDS = (
    "cd", "/usr", "&&", ";", "|", "python3", "-m", "x", "A=1", "'", "sh", "-c", "node", "env", "-",
    "export", "PATH=:", ">", "timeout", "npm", "run", "(", "source", "poetry", "\n", "~", "&",
)  # fmt: skip


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)))
def test_no_command_is_too_strange(command: str) -> None:
    rehearse(command, "/usr/share/doc", environ={"PATH": PATH})
