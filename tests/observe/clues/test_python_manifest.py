"""What Python projects declare."""

from pathlib import Path

import pytest
from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.python_manifest import read_declared

PROJECT = """
[project]
dependencies = ["fastapi[standard]>=0.1 ; python_version > '3'", "Flask_Login @ https://x"]
optional-dependencies = {dev = ["pytest"]}
[dependency-groups]
test = ["httpx", {include-group = "x"}]
[tool.poetry.dependencies]
python = "^3.11"
django = "^5"
[tool.poetry.group.dev.dependencies]
black = "*"
"""


def test_pyproject(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/pyproject.toml": PROJECT, "/s/src/shop/app.py": ""})
    declared, files = read_declared("/s/src/shop", tmp_path)
    assert declared == {
        "pypi:fastapi", "pypi:flask-login", "pypi:pytest", "pypi:httpx", "pypi:django",
        "pypi:black",
    }  # fmt: skip
    assert files == ("/s/pyproject.toml",)


def test_the_other_manifests(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/requirements.txt": "# x\n-r other.txt\nFlask==3.0\n  gunicorn>=20 # y\n\n",
            "/s/setup.cfg": "[options]\ninstall_requires =\n  celery\n  redis>=5\n",
            "/s/Pipfile": '[packages]\nsanic = "*"\n',
        },
    )
    declared, files = read_declared("/s", tmp_path)
    assert {one.removeprefix("pypi:") for one in declared} == {
        "flask", "gunicorn", "celery", "redis", "sanic",
    }  # fmt: skip
    assert len(files) == 3


def test_the_nearest_one_counts(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/requirements.txt": "a", "/s/api/requirements.txt": "b", "/s/api/x/y": ""})
    assert read_declared("/s/api/x", tmp_path)[0] == {"pypi:b"}
    assert read_declared("/elsewhere", tmp_path) == (frozenset(), ())


@pytest.mark.parametrize("name", ["pyproject.toml", "setup.cfg", "Pipfile", "requirements.txt"])
def test_broken_manifests_are_silent(name: str, tmp_path: Path) -> None:
    for text in (
        "[project\nx",
        "[project]\ndependencies = 3",
        "[options]\nx",
        "[" * 5000,
        "[tool]\npoetry=1",
    ):
        plant(tmp_path, {f"/s/{name}": text})
        read_declared("/s", tmp_path)


@given(text=st.text())
def test_any_text_is_survived(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("s")
    (root / "x").mkdir()
    for name in ("pyproject.toml", "setup.cfg", "Pipfile", "requirements.txt"):
        (root / "x" / name).write_text(text, "utf-8", "replace")
    assert len(read_declared("/x", root)[1]) == 4
