"""Keep what took long to find out in the user's cache, private and easily thrown away."""

import os
import stat
import sys
from pathlib import Path

_MOST_BYTES = 32 << 20


def kept(name: str, key: str) -> bytes | None:
    """Return what was kept under `name` for `key`, None when that is something else or nothing."""
    path = _place() / f"{name}.cache"
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(fd, "rb") as file:
        found = os.fstat(fd)
        # What somebody else could write must not name anybody's software.
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return None
        try:
            if file.readline(4096) != key.encode() + b"\n":
                return None
            return file.read(_MOST_BYTES)
        except OSError:
            return None


def keep(name: str, key: str, data: bytes) -> None:
    """Keep `data` under `name`, in place of what was there; without a cache nothing happens."""
    place = _place()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if place.stat().st_uid != os.geteuid():
            return
        # The directory is ours alone, so a plain name does; tempfile takes 5 ms to import.
        fresh = place / f".{name}-{os.getpid()}"
        fresh.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
            file.write(key.encode() + b"\n" + data)
        fresh.replace(place / f"{name}.cache")
    except OSError:
        return


def _place() -> Path:
    """Return the cache directory.

    Source: XDG Base Directory Specification 0.8, XDG_CACHE_HOME.
    """
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if chosen.startswith("/"):
        return Path(chosen) / "homeport"
    below = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path(os.path.expanduser("~")) / below / "homeport"  # noqa: PTH111 - Path.home() raises where there is none
