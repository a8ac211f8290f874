"""What servers of Python are told to load, in trees with an environment of their own."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from file_trees import plant
from promises import needs

from homeport.observe.rehearsal import rehearse

MISSING = "import nosuchlib\n"
_SERVERS = ("uvicorn", "gunicorn", "hypercorn", "flask")

# command: files, code, subject.
FIRES: dict[str, tuple[Mapping[str, str], str, str]] = {
    "uvicorn app:app": ({"app.py": MISSING}, "missing-dependency", "nosuchlib"),
    "uvicorn --port 80 shop.main:make --factory --reload": (
        {"shop/main.py": MISSING}, "missing-dependency", "nosuchlib",
    ),
    "uvicorn shop.main:app ": (
        {"shop/__init__.py": "", "shop/main.py": "from . import db\n", "shop/db.py": MISSING},
        "missing-dependency", "nosuchlib",
    ),
    "python -m uvicorn app:app": (
        {"app.py": MISSING, ".venv/lib/python3.11/site-packages/uvicorn.py": ""},
        "missing-dependency", "nosuchlib",
    ),
    "python -m hypercorn app:app": ({"app.py": ""}, "missing-dependency", "hypercorn"),
    "gunicorn -w 4 'app:make()'": ({"app.py": MISSING}, "missing-dependency", "nosuchlib"),
    "gunicorn -b :80 shop.wsgi": ({"shop/wsgi.py": MISSING}, "missing-dependency", "nosuchlib"),
    "gunicorn nosuchapp:app": ({"app.py": ""}, "app-crashed", "nosuchapp"),
    "flask run": ({"wsgi.py": MISSING, "app.py": ""}, "missing-dependency", "nosuchlib"),
    "flask --app web run --debug": ({"web.py": MISSING}, "missing-dependency", "nosuchlib"),
    "flask --app=web:make run": ({"web.py": MISSING}, "missing-dependency", "nosuchlib"),
    "FLASK_APP=web.py flask run": ({"web.py": MISSING}, "missing-dependency", "nosuchlib"),
    "PYTHONPATH=lib uvicorn app:app": ({"lib/app.py": MISSING}, "missing-dependency", "nosuchlib"),
}  # fmt: skip

# command: files.
SILENT: dict[str, Mapping[str, str]] = {
    "uvicorn app:app": {"app.py": "import os\n"},
    "uvicorn --app-dir web app:app": {"web/app.py": "", "app.py": MISSING},
    "uvicorn --host localhost:80": {"app.py": MISSING},
    "uvicorn a:b c:d": {"a.py": MISSING},
    "uvicorn web:app": {"deep/web.py": ""},
    "uvicorn nosuchlib:app": {".venv/lib/python3.11/site-packages/nosuchlib.py": ""},
    "uvicorn main:app": {
        "main.py": "from shop import x\n", "shop/x.py": "",
    },
    "gunicorn --log-level debug.x": {"debug/x.py": MISSING},
    "gunicorn app:app": {"gunicorn.conf.py": "chdir = 'web'\n", "app.py": MISSING},
    "gunicorn --chdir web app:app": {"web/app.py": MISSING},
    "flask run": {"app.py": MISSING, ".flaskenv": "FLASK_APP=web\n"},
    "flask routes": {"app.py": MISSING},
    "flask --app web/app.py run": {"web/app.py": MISSING},
    "flask run ": {"other.py": MISSING},
    "PYTHONHOME=/x uvicorn app:app": {"app.py": MISSING},
    "python -m uvicorn": {".venv/lib/python3.11/site-packages/uvicorn/__init__.py": ""},
    "python -i": {"app.py": MISSING},
    "python $APP": {},
    "python -m $APP": {},
    "python app": {"app/x": ""},
}  # fmt: skip


def _project(folder: Path, files: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Make a project whose environment comes first on PATH."""
    needs("python", have=Path("/usr/bin/python3.11").exists())
    scripts = {
        f".venv/bin/{one}": f"#!{folder.resolve()}/project/.venv/bin/python\n" for one in _SERVERS
    }
    environment = {
        ".venv/pyvenv.cfg": "home = /usr/bin\n",
        ".venv/bin/python": "-> /usr/bin/python3.11",
        ".venv/lib/python3.11/site-packages/x.py": "",
    }
    project = plant(folder / "project", {**environment, **scripts, **files})
    for one in scripts:
        (project / one).chmod(0o755)
    return str(project), {"PATH": f"{project}/.venv/bin:/usr/bin:/bin", "HOME": str(folder)}


@pytest.mark.parametrize("command", FIRES)
def test_an_application_that_cannot_be_loaded(command: str, tmp_path: Path) -> None:
    files, code, subject = FIRES[command]
    project, environ = _project(tmp_path, files)
    assert [(one.code, one.subject) for one in rehearse(command, project, environ=environ)] == [
        (code, subject)
    ]


@pytest.mark.parametrize("command", SILENT)
def test_an_application_that_may_be_loaded(command: str, tmp_path: Path) -> None:
    project, environ = _project(tmp_path, SILENT[command])
    assert rehearse(command, project, environ=environ) == ()
