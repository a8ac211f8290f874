"""What makes a directory a virtual environment."""

from pathlib import Path

from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.pyvenv import parse_pyvenv, read_pyvenv


def test_what_venv_uv_and_virtualenv_write() -> None:
    stdlib = parse_pyvenv(
        "home = /usr/bin\ninclude-system-site-packages = true\nversion = 3.11.2\n"
    )
    assert (stdlib.home, stdlib.version, stdlib.has_system_site) == ("/usr/bin", "3.11.2", True)
    uv = parse_pyvenv("home=/o/bin\nuv = 0.5\nversion_info = 3.12.1\nextends-environment = /v\n")
    assert (uv.version, uv.extends, uv.has_system_site) == ("3.12.1", "/v", False)
    assert parse_pyvenv("VERSION_INFO = 3.9.1.final.0").version == "3.9.1"


def test_an_ordinary_directory_is_none(tmp_path: Path) -> None:
    plant(tmp_path, {"/v/pyvenv.cfg": "home = /usr/bin"})
    assert read_pyvenv("/v", tmp_path) is not None
    assert read_pyvenv("/", tmp_path) is None


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    parse_pyvenv(text)
