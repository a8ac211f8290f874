"""Applications in one zip file."""

import json
import zipapp
import zipfile
from pathlib import Path

from file_trees import plant

from homeport.observe.clues.tree import LIVE
from homeport.observe.clues.zipped_app import Zipped, read_zipped


def archive(path: Path, files: dict[str, str]) -> str:
    with zipfile.ZipFile(path, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return str(path)


def test_a_real_zipapp(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"src/__main__.py": "import web.app, json", "src/web/app.py": "from flask import Flask"},
    )
    target = tmp_path / "app.pyz"
    zipapp.create_archive(tmp_path / "src", target, interpreter="/usr/bin/env python3")
    found = read_zipped(str(target), LIVE)
    assert found == Zipped(imports=frozenset({"flask", "flask.Flask", "json"}))
    assert read_zipped(str(target), LIVE) is found


def test_what_shiv_and_pex_say(tmp_path: Path) -> None:
    shiv = archive(
        tmp_path / "a",
        {
            "environment.json": json.dumps({"entry_point": "shop.cli:main", "script": "shop"}),
            "site-packages/flask-3.0.dist-info/METADATA": "",
            "site-packages/shop-1.2.dist-info/METADATA": "",
        },
    )
    found = read_zipped(shiv, LIVE)
    assert found is not None
    assert (found.entry_point, found.command) == ("shop.cli:main", "shop")
    assert found.installed == {"pypi:flask": "3.0", "pypi:shop": "1.2"}
    assert found.package("shop").version == "1.2"
    plant(
        tmp_path,
        {"pex/PEX-INFO": json.dumps({"distributions": {"Flask-3.0-py3-none-any.whl": "x"}})},
    )
    unpacked = read_zipped(f"{tmp_path}/pex", LIVE)
    assert unpacked is not None
    assert unpacked.installed == {"pypi:flask": "3.0"}


def test_what_is_none(tmp_path: Path) -> None:
    plant(tmp_path, {"text": "import os", "half": b"PK\x05\x06broken", "dir/x": ""})
    for name in ("text", "half", "dir", "absent"):
        assert read_zipped(f"{tmp_path}/{name}", LIVE) is None
    broken = archive(tmp_path / "b", {"PEX-INFO": "[" * 3, "__main__.py": "import os"})
    assert read_zipped(broken, LIVE) == Zipped()
