"""Python processes as a whole, real ones among them."""

import subprocess
import sys
from pathlib import Path

from file_trees import plant
from nouns import process
from python_trees import SITE, venv
from real_processes import running

from homeport.model.clues import EntryKind
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.python import PYTHON_NAMES, read_python
from homeport.observe.processes import children_of, read_environ, read_process

EXE = "/opt/python/bin/python3.11"
SERVE = "print('ready', flush=True); input()"


def read(one: Process, root: Path) -> Part:
    return read_python(one, {}, root, Files(root))


def read_live(pid: int) -> Part:
    one = read_process(pid)
    assert one is not None
    return read_python(one, read_environ(pid, names=PYTHON_NAMES), Path("/"), Files())


def test_a_server_and_its_application(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30.1", "fastapi": "0.115"}, uvicorn="uvicorn.main"))
    plant(
        tmp_path,
        {
            "/srv/main.py": "from fastapi import FastAPI\nimport routes",
            "/srv/routes.py": "import httpx",
            "/srv/requirements.txt": "fastapi\nuvicorn\n",
        },
    )
    argv = ("/v/bin/python", "/v/bin/uvicorn", "main:app")
    part = read(process(exe=EXE, argv=argv, cwd="/srv"), tmp_path)
    assert part.entry is not None
    assert (part.entry.name, part.entry.app, str(part.entry.package)) == (
        "uvicorn",
        "main:app",
        "pypi:uvicorn",
    )
    assert part.runtime is not None
    assert part.runtime.version == "3.11.7"
    assert part.imports == {"fastapi", "fastapi.FastAPI", "httpx"}
    assert part.installed == {"pypi:uvicorn": "0.30.1", "pypi:fastapi": "0.115"}
    assert part.declared == {"pypi:fastapi", "pypi:uvicorn"}
    assert part.looked_at == (
        "the virtual environment /v (2 distributions)",
        "the imports of /srv/main.py and 1 more of its files",
        "/srv/requirements.txt",
    )


def test_only_the_entry_where_that_is_enough(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30.1"}, uvicorn="uvicorn.main"))
    plant(tmp_path, {"/srv/main.py": "import flask"})
    one = process(exe=EXE, argv=("/v/bin/python", "/v/bin/uvicorn", "main:app"), cwd="/srv")
    part = read_python(one, {}, tmp_path, Files(tmp_path), entry_only=True)
    assert part.entry is not None
    assert part.imports == frozenset()


def test_the_users_own_command(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"shop": "0.1"}, shop="shop.cli"))
    plant(
        tmp_path,
        {"/srv/src/shop/__init__.py": "", "/srv/src/shop/cli.py": "from aiohttp import web"},
    )
    part = read(process(exe=EXE, argv=("/v/bin/python", "/v/bin/shop"), cwd="/srv"), tmp_path)
    assert part.imports == {"aiohttp", "aiohttp.web"}


def test_a_server_of_an_installed_application(tmp_path: Path) -> None:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30.1", "mlflow": "3.1"}))
    argv = ("/v/bin/python", "-m", "uvicorn", "mlflow.server.app:app")
    part = read(process(exe=EXE, argv=argv, cwd="/srv"), tmp_path)
    assert part.imports == {"mlflow.server.app"}


def test_settings_of_manage_py(tmp_path: Path) -> None:
    manage = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'p.settings')\n"
    plant(
        tmp_path,
        {
            f"/v/{SITE}/x": "",
            "/v/pyvenv.cfg": "version = 3.11.1",
            "/srv/manage.py": manage + "from django.core.management import execute",
            "/srv/p/settings.py": "INSTALLED_APPS = ['rest_framework']",
        },
    )
    argv = ("/v/bin/python", "manage.py", "runserver")
    part = read(process(exe=EXE, argv=argv, cwd="/srv"), tmp_path)
    assert part.entry is not None
    assert (part.entry.kind, part.entry.name, part.entry.app) == (
        EntryKind.SCRIPT,
        "manage.py",
        "p.settings",
    )
    assert {"rest_framework", "django.core.management"} <= part.imports


def test_unreadable_processes_are_survived(tmp_path: Path) -> None:
    assert read(process(exe=None, argv=(), cwd=None), tmp_path) == Part()
    for argv in (("python3", "gone.py"), ("python3", "-m", "gone"), ("python3", "-c", "import (")):
        part = read(process(exe="/usr/bin/python3", argv=argv, cwd=None), tmp_path)
        assert part.entry is not None, argv


def test_a_real_environment_and_script(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "v"], check=True)
    minor = f"python{sys.version_info.major}.{sys.version_info.minor}"
    info = tmp_path / f"v/lib/{minor}/site-packages/shop_api-2.1.dist-info"
    info.mkdir(parents=True)
    plant(tmp_path, {"app.py": f"import own\n{SERVE}", "own.py": "import http.server"})
    with running([f"{tmp_path}/v/bin/python", "app.py"], cwd=tmp_path) as child:
        part = read_live(child.pid)
    assert part.entry is not None
    assert part.entry.path == f"{tmp_path}/app.py"
    assert part.installed == {"pypi:shop-api": "2.1"}
    assert part.imports == {"http.server"}
    assert part.runtime is not None
    assert part.runtime.version == ".".join(map(str, sys.version_info[:3]))


def test_a_real_worker_is_explained_by_its_parent(tmp_path: Path) -> None:
    code = (
        "import multiprocessing as m, http.server, work\n"
        "if __name__ == '__main__':\n"
        "    m.set_start_method('spawn')\n"
        "    e = m.Event(); p = m.Process(target=work.wait, args=(e,)); p.start()\n"
        "    print('ready', flush=True); input(); e.set(); p.join()\n"
    )
    work = "def wait(e):\n    e.wait()\n"
    plant(tmp_path, {"main.py": code, "work.py": work})
    with running([sys.executable, "main.py"], cwd=tmp_path) as child:
        workers = children_of()[child.pid]
        parts = [read_live(pid) for pid in workers]
        assert child.stdin is not None
        child.stdin.write(b"\n")
        child.stdin.flush()
        child.wait(10)
    assert parts
    for part in parts:
        assert part.entry is not None
        assert part.entry.name == "main.py"
        assert "http.server" in part.imports
