"""Start a home for tests, with directories of its own, and end it again."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from live import CALL

_XDG = ("RUNTIME_DIR", "STATE_HOME", "CONFIG_HOME", "DATA_HOME", "CACHE_HOME")


@dataclass(frozen=True)
class Home:
    """A running home; `page_url` carries its token."""

    environment: dict[str, str]
    url: str
    page_url: str
    pid: int

    def call(self, *words: str) -> str:
        """Run the command line against this home and return what it prints."""
        return _call(self.environment, *words)


def _call(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CALL, *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=25,
        check=True,
    )
    return done.stdout


@contextmanager
def started_home(folder: Path) -> Iterator[Home]:
    """Run a home whose files are all below `folder`."""
    # NiceGUI behaves differently for a process that seems to be a test.
    environment = {key: one for key, one in os.environ.items() if key != "PYTEST_CURRENT_TEST"}
    for name in _XDG:
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        environment[f"XDG_{name}"] = str(place)
    said = json.loads(_call(environment, "up", "--json"))
    home = Home(
        environment=environment, url=said["url"], page_url=said["page_url"], pid=said["pid"]
    )
    try:
        yield home
    finally:
        _call(environment, "down")
