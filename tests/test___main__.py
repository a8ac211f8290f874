"""Starting Homeport, in each of the ways there are."""

import subprocess
import sys
from pathlib import Path

import pytest

import homeport

SCRIPT = str(Path(homeport.__file__).with_name("__main__.py"))


@pytest.mark.parametrize(
    "start",
    [
        [sys.executable, "-I", "-S", SCRIPT],
        [sys.executable, SCRIPT],
        [sys.executable, "-m", "homeport"],
    ],
    ids=["launcher", "script", "module"],
)
def test_it_starts_and_knows_its_version(start: list[str]) -> None:
    done = subprocess.run([*start, "--version"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert homeport.__version__ in done.stdout


def test_its_own_folder_is_not_a_place_for_modules() -> None:
    """Or `import errors` would find ours, and a `kit` of somebody else would not be found."""
    program = "import runpy, sys; sys.argv = ['homeport', '--version']\n"
    program += f"sys.path[0] = {str(Path(SCRIPT).parent)!r}\n"
    program += (
        "try: runpy.run_path(PATH, run_name='__main__')\nexcept SystemExit: print(sys.path[0])"
    ).replace("PATH", repr(SCRIPT))
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert said.splitlines()[-1] == str(Path(SCRIPT).parent.parent)


def test_serve_is_the_daemon() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "homeport", "serve", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "homeport serve" in done.stdout
