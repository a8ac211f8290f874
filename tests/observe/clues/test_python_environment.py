"""Which environment a Python process runs in."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process
from python_trees import SITE, venv
from real_processes import python, running

from homeport.observe.clues.python_environment import (
    find_environment,
    is_python,
    mapped_environment,
    read_shebang,
    sites_at,
)
from homeport.observe.processes import read_process

EXE = "/opt/python/bin/python3.11"


def test_names_of_interpreters() -> None:
    for name in (
        "python",
        "python3",
        "python3.11",
        "pypy3.10",
        "python3.13t",
        ".python3.11-wrapped",
    ):
        assert is_python(name), name
    for name in ("python3-config", "pythonic", "uwsgi", "node", "ipythonx", "gunicorn:"):
        assert not is_python(name), name


@pytest.mark.parametrize(
    ("argv", "environ", "prefix"),
    [
        (("/v/bin/python", "app.py"), {}, "/v"),
        (("../v/bin/python", "app.py"), {}, "/v"),
        (("python", "app.py"), {"PATH": "/none:/v/bin:/usr/bin"}, "/v"),
        (("python", "app.py"), {"VIRTUAL_ENV": "/v"}, "/v"),
        (("python", "/v/bin/uvicorn"), {"VIRTUAL_ENV": "/other"}, "/v"),
        (("python", "/home/ada/bin/linked"), {}, "/v"),
        (("gunicorn: master [x]",), {"_": "/v/bin/gunicorn"}, "/v"),
        # What Python was called by beats what the shell was told.
        ((EXE, "app.py"), {"VIRTUAL_ENV": "/v"}, "/opt/python"),
        (("python", "app.py"), {"PATH": "/opt/python/bin:/v/bin"}, "/opt/python"),
        (("gunicorn: master [x]",), {"_": "/v/bin/python"}, "/opt/python"),
    ],
)
def test_the_way_python_itself_goes(
    argv: tuple[str, ...], environ: Mapping[str, str], prefix: str, tmp_path: Path
) -> None:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30"}, uvicorn="uvicorn.main"))
    plant(
        tmp_path,
        {
            "/opt/python/lib/python3.11/site-packages/x": "",
            "/opt/python/bin/python": "-> python3.11",
            "/home/ada/bin/linked": "#!/v/bin/python\n",
        },
    )
    one = process(exe=EXE, argv=argv, cwd="/srv")
    script = argv[1] if len(argv) > 1 and argv[1].startswith("/") else None
    found = find_environment(one, script, environ, tmp_path)
    assert found is not None
    assert (found.prefix, found.minor) == (prefix, "3.11")
    assert found.site == (f"{prefix}/{SITE}",)


def test_an_environment_on_top_of_others(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"a": "1"}))
    plant(tmp_path, venv("/w", {"b": "1"}))
    plant(
        tmp_path,
        {
            "/v/pyvenv.cfg": "home = /usr/bin\nextends-environment = /w\n"
            "include-system-site-packages = true\n",
            "/usr/bin/python3.11": "",
            "/usr/lib/python3/dist-packages/x": "",
            "/home/ada/.local/lib/python3.11/site-packages/x": "",
            "/etc/passwd": "ada:x:1000:1000::/home/ada:/bin/sh\n",
        },
    )
    one = process(exe="/usr/bin/python3.11", argv=("/v/bin/python",), uid=1000)
    found = find_environment(one, None, {}, tmp_path)
    assert found is not None
    assert found.site == (
        f"/v/{SITE}",
        f"/w/{SITE}",
        "/home/ada/.local/lib/python3.11/site-packages",
        "/usr/lib/python3/dist-packages",
    )


def test_nothing_is_known(tmp_path: Path) -> None:
    assert find_environment(process(exe=None, argv=()), None, {}, tmp_path) is None
    assert mapped_environment(process(), tmp_path, tmp_path) is None


def test_shebangs(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/plain": "#! /v/bin/python3 -s\n",
            "/long": "#!/bin/sh\n'''exec' \"/a b/bin/python\" \"$0\" \"$@\"\n' '''\n",
            "/env": "#!/usr/bin/env python\n",
            "/sh": "#!/bin/sh\n",
        },
    )
    found = [read_shebang(f"/{name}", tmp_path) for name in ("plain", "long", "env", "sh", "no")]
    assert found == ["/v/bin/python3", "/a b/bin/python", None, None, None]


def test_the_highest_library_counts_as_a_number(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {f"/p/lib/python3.{minor}/site-packages/x": "" for minor in (8, 9, 11)},
    )
    assert sites_at("/p", process(exe="/usr/bin/uwsgi", argv=()), tmp_path) == (
        "/p/lib/python3.11/site-packages",
    )


def test_memory_tells_when_the_command_line_does_not(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"a": "1"}))
    maps = (
        "7f00-7f01 r-xp 0 fe:00 1   /opt/python/lib/libpython3.11.so\n"
        f"7f01-7f02 r-xp 0 fe:00 2   /v/{SITE}/a/_x.so\n"
    )
    plant(tmp_path, {"/proc/100/maps": maps})
    found = mapped_environment(process(exe=EXE), tmp_path, tmp_path)
    assert found is not None
    assert (found.prefix, found.site) == ("/v", (f"/v/{SITE}",))


def test_this_very_python() -> None:
    with running(python("")) as child:
        one = read_process(child.pid)
        assert one is not None
        found = find_environment(one, None, {}, Path("/"))
    assert found is not None
    assert found.minor == f"{sys.version_info.major}.{sys.version_info.minor}"
    assert Path(found.prefix).resolve() == Path(sys.prefix).resolve()
