"""Who brought a command or a module."""

from pathlib import Path

import pytest
from file_trees import plant
from python_trees import SITE, venv

from homeport.observe.clues.distributions import (
    entry_points,
    owner_of_module,
    owner_of_script,
    script_module,
)
from homeport.observe.clues.site_packages import Site, read_site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30.1", "chromadb": "1.5"}, uvicorn="uvicorn.main"))
    info = f"/v/{SITE}"
    plant(
        tmp_path,
        {
            f"{info}/pyzmq-27.0.dist-info/RECORD": "zmq/__init__.py,,\n",
            f"{info}/zmq/__init__.py": "",
            f"{info}/rpyc-6.0.dist-info/RECORD": "../../../bin/rpyc_classic.py,,\n"
            "rpyc/__init__.py,,\n",
            f"{info}/Pillow-10.0.dist-info/top_level.txt": "PIL\n",
            f"{info}/odd_name-1.0.dist-info/entry_points.txt": "[console_scripts]\n"
            "serve = a.b:c [x]\n",
            "/v/bin/rpyc_classic.py": "#!/v/bin/python\nimport rpyc\n",
            "/v/bin/chroma": "from chromadb.cli.cli import app\n",
            "/v/bin/serve": "import re\n",
            "/v/bin/old": "# EASY-INSTALL-ENTRY-SCRIPT: 'uvicorn==0.3','console_scripts','old'\n",
            "/v/bin/mine": "import os\n",
        },
    )
    return read_site((info,), tmp_path)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("uvicorn", "uvicorn"),
        ("chroma", "chromadb"),
        ("rpyc_classic.py", "rpyc"),
        ("serve", "odd-name"),
        ("old", "uvicorn"),
        ("mine", None),
        ("absent", None),
    ],
)
def test_commands(script: str, expected: str | None, site: Site, tmp_path: Path) -> None:
    owner = owner_of_script(f"/v/bin/{script}", site, tmp_path)
    assert (owner.name if owner else None) == expected


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("uvicorn", "uvicorn"),
        ("uvicorn.workers", "uvicorn"),
        ("zmq.eventloop", "pyzmq"),
        ("PIL.Image", "pillow"),
        ("rpyc", "rpyc"),
        ("unknown", None),
    ],
)
def test_modules(module: str, expected: str | None, site: Site, tmp_path: Path) -> None:
    owner = owner_of_module(module, site, tmp_path)
    assert (owner.name if owner else None) == expected


def test_what_a_script_starts(site: Site, tmp_path: Path) -> None:
    assert script_module("/v/bin/chroma", tmp_path) == "chromadb.cli.cli"
    assert script_module("/v/bin/mine", tmp_path) is None
    assert entry_points(site.found["uvicorn"], tmp_path) == {"uvicorn": "uvicorn.main"}
    assert entry_points(site.found["odd-name"], tmp_path) == {"serve": "a.b"}
