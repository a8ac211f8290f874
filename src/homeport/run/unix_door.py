"""A unix socket that only its user can open, and that knows whether it is still the one there."""

import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_OWN_ONLY = 0o600
_BACKLOG = 1_024


@dataclass(frozen=True, slots=True, kw_only=True)
class UnixDoor:
    """A listening socket at `path`; `mark` tells it from one that came there later."""

    path: Path
    listener: socket.socket
    mark: tuple[int, int]

    def is_ours(self) -> bool:
        """Return whether clients who come to the path come to us."""
        try:
            return _mark(self.path) == self.mark
        except OSError:
            return False

    def remove(self) -> None:
        """Take the path away, unless it is somebody else's by now."""
        if self.is_ours():
            with suppress(OSError):
                self.path.unlink()


def open_door(path: Path) -> UnixDoor:
    """Listen at `path`, in place of what is there; there is no moment without a listener.

    Raises: OSError.
    """
    fresh = path.with_name(f".{path.stem}.{os.getpid()}")
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        fresh.unlink(missing_ok=True)
        listener.bind(str(fresh))
        fresh.chmod(_OWN_ONLY)
        listener.listen(_BACKLOG)
        listener.setblocking(False)  # noqa: FBT003 - the only way to say it
        fresh.rename(path)
        return UnixDoor(path=path, listener=listener, mark=_mark(path))
    except OSError:
        listener.close()
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _mark(path: Path) -> tuple[int, int]:
    found = path.lstat()
    return found.st_ino, found.st_mtime_ns
