"""Try with real programs whether a name below localhost resolves: what one can, another cannot."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

_DEADLINE_S = 4.0
# With -I and the like they read nothing from the directory in which they are started.
_PYTHON = "import socket; socket.getaddrinfo({name!r}, 80)"
_NODE = "require('dns').lookup({name!r}, error => process.exit(error ? 1 : 0))"
_RUBY = "require 'socket'; Addrinfo.getaddrinfo({name!r}, 80)"
_PROGRAMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("getent", "getent", ("ahosts", "{name}")),
    ("Python", "python3", ("-I", "-c", _PYTHON)),
    ("Node.js", "node", ("-e", _NODE)),
    ("Ruby", "ruby", ("-e", _RUBY)),
)
# Source: curl 7.78 (lib/hostip.c), Chromium (net/base/url_util.cc), Firefox 84 (bug 1433933).
BY_THEMSELVES = ("Chrome, Edge, Firefox", "curl 7.78 and later")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A program, and whether the name resolved for it; None when it gave no answer in time."""

    program: str
    resolves: bool | None
    note: str = ""


def try_clients(name: str, *, deadline_s: float = _DEADLINE_S) -> tuple[Tried, ...]:
    """Ask every program that is installed for `name`, all at the same time.

    Cost: as long as the slowest; Node takes 50 ms.
    """
    installed = [
        (shown, place, [one.format(name=name) for one in words])
        for shown, program, words in _PROGRAMS
        if (place := shutil.which(program)) is not None
    ]
    with ThreadPoolExecutor(max_workers=len(_PROGRAMS)) as threads:
        return tuple(
            threads.map(lambda row: _try(row[0], [row[1], *row[2]], deadline_s), installed)
        )


def _try(shown: str, command: Sequence[str], deadline_s: float) -> Tried:
    # What a person's environment adds to these programs may do anything.
    environment = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd="/",
            timeout=deadline_s,
        )
    except subprocess.TimeoutExpired:
        return Tried(program=shown, resolves=None, note=f"no answer within {deadline_s:.0f} s")
    except OSError as error:
        return Tried(program=shown, resolves=None, note=f"cannot be run: {error.strerror}")
    return Tried(program=shown, resolves=done.returncode == 0)
