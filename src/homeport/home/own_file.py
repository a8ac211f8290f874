"""Read and replace small files that only their user may have written, or may read."""

import os
import stat
from pathlib import Path

_PRIVATE = 0o600


def read_own_file(path: Path) -> bytes:
    """Return the bytes of `path` if it is a plain file of this user.

    Raises: OSError, also when it is a link or somebody else's.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            raise PermissionError(f"{path} is not a file of this user")
        return file.read()


def replace_own_file(path: Path, body: bytes) -> None:
    """Put `body` at `path` in one step, readable by this user only."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(fresh, flags, _PRIVATE), "wb") as file:
        file.write(body)
    fresh.replace(path)
