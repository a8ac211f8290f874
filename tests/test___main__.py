"""Starting Homeport, in each of the ways there are."""

import subprocess
import sys

import pytest
from launcher import LAUNCHER

import homeport


@pytest.mark.parametrize(
    "start",
    [
        LAUNCHER,
        [sys.executable, "-m", "homeport"],
    ],
    ids=["launcher", "module"],
)
def test_it_starts_and_knows_its_version(start: list[str]) -> None:
    done = subprocess.run([*start, "--version"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert homeport.__version__ in done.stdout


def test_serve_is_the_daemon() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "homeport", "serve", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "homeport serve" in done.stdout
