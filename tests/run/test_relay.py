"""The relay as a program: what it says when it is called in another way than by home."""

import json
import subprocess
import sys

_RELAY = [sys.executable, "-m", "homeport", "relay"]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*_RELAY, *words], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


def test_it_says_how_it_is_called() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (
        2, "usage: homeport relay HANDLE INODE (home starts it)\n",
    )  # fmt: skip


def test_it_says_why_it_cannot_enter() -> None:
    done = run("/no/such/namespace", "-")
    assert done.returncode == 4
    assert json.loads(done.stdout) == {"error": "No such file or directory"}
