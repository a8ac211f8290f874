"""The full version of an interpreter, without running it."""

import platform
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process
from real_processes import python, running

from homeport.observe.clues.python_environment import Environment, find_environment
from homeport.observe.clues.python_version import read_runtime
from homeport.observe.clues.pyvenv import parse_pyvenv
from homeport.observe.processes import read_process


@pytest.mark.parametrize(
    ("exe", "files", "cfg", "expected"),
    [
        ("/h/.pyenv/versions/3.11.7/bin/python3.11", {}, "", "3.11.7"),
        ("/h/uv/python/cpython-3.11.9-linux-x86_64-gnu/bin/python3.11", {}, "", "3.11.9"),
        ("/brew/Cellar/python@3.11/3.11.5_1/bin/python3.11", {}, "", "3.11.5"),
        ("/x/python-3.11.0rc1-dev/bin/python3.11", {}, "", "3.11.0rc1"),
        ("/miniconda-24.1.2/bin/python3.11", {}, "version = 3.11.4", "3.11.4"),
        (
            "/p/bin/python3.11",
            {"include/python3.11/patchlevel.h": '#define PY_VERSION "3.11.8+"'},
            "",
            "3.11.8",
        ),
        ("/p/bin/python3.11", {"conda-meta/python-3.11.3-h1_cpython.json": ""}, "", "3.11.3"),
        ("/p/bin/python3.11", {}, "version_info = 3.11.2.final.0", "3.11.2"),
        ("/p/bin/python3.11", {}, "version = 3.9.1", "3.11"),
        ("/p/bin/python3.11", {"bin/python3.11": b"x\x003.11.6\0y"}, "", "3.11.6"),
        ("/p/bin/python3.11", {"lib/libpython3.11.so.1.0": b"\x003.11.10+\0"}, "", "3.11.10"),
        ("/p/bin/python3.11", {}, "", "3.11"),
    ],
)
def test_where_versions_stand(
    exe: str, files: dict[str, str | bytes], cfg: str, expected: str, tmp_path: Path
) -> None:
    plant(tmp_path, {f"/p/{name}": content for name, content in files.items()})
    environment = Environment(
        prefix="/v", base="/p", site=(), minor="3.11", pyvenv=parse_pyvenv(cfg) if cfg else None
    )
    runtime = read_runtime(process(exe=exe), environment, tmp_path)
    assert (runtime.name, runtime.version) == ("python", expected)


def test_other_pythons(tmp_path: Path) -> None:
    environment = Environment(prefix="/p", base="/p", site=())
    assert read_runtime(process(exe="/p/bin/pypy3"), environment, tmp_path).name == "pypy"
    assert read_runtime(process(exe=None, argv=()), environment, tmp_path).version is None


def test_this_very_python() -> None:
    with running(python("")) as child:
        one = read_process(child.pid)
        assert one is not None
        environment = find_environment(one, None, {}, Path("/"))
        assert environment is not None
        runtime = read_runtime(one, environment, Path("/"))
    assert runtime.version == platform.python_version()
