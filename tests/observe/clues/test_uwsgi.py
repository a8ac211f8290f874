"""The Python application inside uWSGI."""

import shlex
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process
from python_trees import venv

from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.uwsgi import is_uwsgi, read_uwsgi


@pytest.mark.parametrize(
    ("line", "spec"),
    [
        ("uwsgi --http :80 --wsgi-file app.py --callable app -H /v", "app.py"),
        ("uwsgi --http :80 --module=app:app --virtualenv /v", "app:app"),
        ("uwsgi -w app --venv ../v", "app"),
        ("uwsgi --mount /x=app.py --home /v", "app.py"),
        ("uwsgi --ini uwsgi.ini", "inner:app"),
        ("uwsgi uwsgi.ini", "inner:app"),
    ],
)
def test_applications(line: str, spec: str, tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"flask": "3.0"}))
    plant(
        tmp_path,
        {
            "/srv/app.py": "import flask",
            "/srv/deep/inner.py": "import flask",
            "/srv/uwsgi.ini": "[uwsgi]\nmodule = inner:app\nchdir = %d/deep\nhome = /v\n",
        },
    )
    one = process(exe="/usr/bin/uwsgi-core", argv=tuple(shlex.split(line)), cwd="/srv")
    part = read_uwsgi(one, {}, Files(tmp_path))
    assert part.entry is not None
    assert (part.entry.name, part.entry.app) == ("uwsgi", spec)
    assert part.imports == {"flask"}
    assert part.installed == {"pypi:flask": "3.0"}


def test_without_python_there_is_nothing_to_say(tmp_path: Path) -> None:
    one = process(exe="/usr/bin/uwsgi", argv=("uwsgi", "--ini"), cwd=None)
    assert read_uwsgi(one, {}, Files(tmp_path)) == Part()


def test_names() -> None:
    assert is_uwsgi("uwsgi-core")
    assert not is_uwsgi("uwsgitop")
