"""A home of a test's own: private directories, a free port, the real command line, no leftovers."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from live import is_alive, until

_PATIENCE_S = 25
# Our own interpreter may lie where another user cannot go.
EVERYBODYS_PYTHON = shutil.which("python3", path="/usr/local/bin:/usr/bin:/bin")


def free_port() -> int:
    """Return a port that is free on both loopbacks, and outside the range of outgoing ones.

    Taken from the kernel's range it could be anybody's in the next moment.
    """
    for port in range(21_000 + os.getpid() % 8_000, 32_000):
        with socket.socket() as v4, socket.socket(socket.AF_INET6) as v6:
            try:
                v4.bind(("127.0.0.1", port))
                v6.bind(("::1", port))
            except OSError:
                continue
            return port
    raise AssertionError("no free port")


class AHome:
    """One user's world: `run` calls the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{key: value for key, value in os.environ.items() if key != "SSH_CONNECTION"},
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        (folder / "run").mkdir(mode=0o700)

    @property
    def file(self) -> Path:
        return self.folder / "run" / "homeport" / "home.json"

    @property
    def facts(self) -> dict[str, Any]:
        found = json.loads(self.file.read_bytes())
        assert isinstance(found, dict)
        return found

    def popen(self, *words: object, **options: Any) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "homeport", *map(str, words)],
            env={**self.environment, **options.pop("env", {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )

    def run(self, *words: object, **options: Any) -> subprocess.CompletedProcess[str]:
        child = self.popen(*words, **options)
        try:
            out, err = child.communicate(timeout=_PATIENCE_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise
        return subprocess.CompletedProcess(child.args, child.returncode, out, err)

    def up(self, *words: object, **options: Any) -> dict[str, Any]:
        """Start it on a free port and return its status."""
        done = self.run("up", "--port", free_port(), "--json", *words, **options)
        assert done.returncode == 0, done.stderr + done.stdout
        found = json.loads(done.stdout)
        assert isinstance(found, dict)
        return found

    def get(self, path: str, *headers: tuple[str, str], method: str = "GET") -> httpx.Response:
        """Ask it with its token, or with `headers` instead."""
        facts = self.facts
        chosen = headers or (("Authorization", f"Bearer {facts['token']}"),)
        return httpx.request(
            method, facts["url"] + path, headers=list(chosen), timeout=_PATIENCE_S, trust_env=False
        )


@contextmanager
def a_home(folder: Path) -> Iterator[AHome]:
    """Give a world without a home in it; end whatever is started there."""
    home = AHome(folder)
    try:
        yield home
    finally:
        pid = home.facts["pid"] if home.file.exists() else None
        home.run("down", "--timeout", 10)
        if pid is not None:
            until(lambda: not is_alive(pid), f"the end of home {pid}")
