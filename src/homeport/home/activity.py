"""What home remembers of quiet ports, as a file that `homeport ls` reads without asking home."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from homeport.errors import NotAllowedError
from homeport.home.identity import is_alive, own_start_ticks
from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import require_ours, runtime_dir, runtime_path

_FILE = "activity"
_FORMAT = "homeport-activity-1"


def read_activity() -> dict[int, datetime]:
    """Return per socket cookie when a client was last active, or since when home saw none.

    Empty without a running home: what a dead one wrote says nothing about the time since then.
    A cookie is never reused while the machine runs, so it needs no check against the socket.
    """
    directory = runtime_path()
    try:
        require_ours(directory)
        lines = read_own_file(directory / _FILE).decode().splitlines()
        kind, pid, start_ticks = lines[0].split()
        if kind != _FORMAT or not is_alive(int(pid), int(start_ticks)):
            return {}
        rows = (line.split() for line in lines[1:])
        return {int(cookie): datetime.fromtimestamp(float(at), UTC) for cookie, at in rows}
    except (OSError, NotAllowedError, ValueError, IndexError, OverflowError):
        # Idle times are a courtesy: without them the list is still right.
        return {}


def write_activity(last: Mapping[int, datetime]) -> None:
    """Publish `last`, in the name of this process."""
    head = f"{_FORMAT} {os.getpid()} {own_start_ticks()}"
    rows = (f"{cookie} {at.timestamp():.3f}" for cookie, at in last.items())
    replace_own_file(runtime_dir() / _FILE, "\n".join((head, *rows)).encode())


def remove_activity() -> None:
    """Take the file away; it is fine when it is gone already."""
    (runtime_path() / _FILE).unlink(missing_ok=True)
