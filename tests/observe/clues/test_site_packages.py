"""Distributions, told by the names of their metadata."""

from pathlib import Path

import pytest
from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.model.clues import Origin, Package
from homeport.observe.clues.site_packages import normal_name, parse_metadata_name, read_site


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("fastapi-0.115.0.dist-info", ("fastapi", "0.115.0")),
        ("zope.interface-7.0.dist-info", ("zope-interface", "7.0")),
        ("Flask_SocketIO-5.3.6.dist-info", ("flask-socketio", "5.3.6")),
        ("torch-2.1.0+cu118.dist-info", ("torch", "2.1.0+cu118")),
        ("PyYAML-6.0-py3.11.egg-info", ("pyyaml", "6.0")),
        ("gunicorn-20.1.0.egg-info", ("gunicorn", "20.1.0")),
        ("shop.egg-info", ("shop", None)),
        ("numpy-1.2.3-py3.8-linux-x86_64.egg", ("numpy", "1.2.3")),
        ("shop-api.egg-link", ("shop-api", None)),
        ("fastapi", None),
        ("__pycache__", None),
        (".dist-info", None),
    ],
)
def test_names(file: str, expected: tuple[str, str | None] | None) -> None:
    assert parse_metadata_name(file) == expected


def test_the_first_directory_wins(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/a/x-2.0.dist-info/METADATA": "",
            "/b/x-1.0.dist-info/METADATA": "",
            "/b/y-1.egg-info": "",
        },
    )
    site = read_site(("/a", "/b", "/absent"), tmp_path)
    assert site.installed == {"pypi:x": "2.0", "pypi:y": "1"}
    assert site.found["x"].package == Package(
        origin=Origin.PYPI, name="x", version="2.0", full_version="2.0"
    )
    assert read_site(("/a", "/b", "/absent"), tmp_path) is site
    plant(tmp_path, {"/a/z-3.dist-info/METADATA": ""})
    assert read_site(("/a", "/b", "/absent"), tmp_path).installed["pypi:z"] == "3"


def test_normal_names() -> None:
    assert normal_name("Ruamel.Yaml__Clib") == "ruamel-yaml-clib"


@given(st.text())
def test_any_name_is_survived(file: str) -> None:
    for end in ("", ".dist-info", ".egg-info", ".egg", ".egg-link"):
        parse_metadata_name(file + end)
