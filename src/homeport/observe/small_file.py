"""Read a small file of somebody else's without trusting it: bounded, regular, inside the root."""

import os
import stat
from pathlib import Path

_LIVE = Path("/")


def read_small(path: Path, limit_bytes: int = 4096, *, root: Path = _LIVE) -> str | None:
    """Return the first `limit_bytes` of a regular file, None when it is not one or not readable."""
    data = read_small_bytes(path, limit_bytes, root=root)
    return None if data is None else data.decode("utf-8", "replace")


def read_small_bytes(path: Path, limit_bytes: int = 4096, *, root: Path = _LIVE) -> bytes | None:
    """Return what read_small does, as it stands on the disk.

    Whoever owns a project owns its files, and Homeport may run as root: a named pipe in their
    place must not make it wait, and a captured tree must not lead out of itself.
    """
    if not is_inside(path, root):
        return None
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except (OSError, ValueError):
        return None
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            return None
        return os.read(fd, limit_bytes)
    except OSError:
        return None
    finally:
        os.close(fd)


def is_inside(path: Path, root: Path) -> bool:
    """Return whether `path`, all symbolic links followed, lies below `root`."""
    if root == _LIVE:
        return True
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False
