"""Read files of a machine that may be another one (captured, a container): bounded, inside it."""

import json
import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_MOST_LINKS = 40
_MOST_NAMES = 20_000
_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
SMALL_BYTES = 1 << 16
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Files:
    """The files below `root`, which paths such as "/usr/bin/x" are meant to be in.

    Symbolic links are followed inside it, as its own processes see them; nothing leads out. What
    cannot be read, is no regular file, or is a pipe in its place, counts as not there.
    """

    root: str = "/"

    def real(self, path: str) -> str | None:
        """Return `path` with every symbolic link followed, still as seen from inside `root`.

        None where it leads in circles; what does not exist stays as it is written.
        """
        if self.root == "/":
            return _real(path)
        return self._walk(path)

    def place(self, path: str) -> str | None:
        """Return where `path` is for this process, None when it is nowhere."""
        if self.root == "/":
            return path
        real = self._walk(path)
        return None if real is None else self.root.rstrip("/") + real

    def stat(self, path: str) -> os.stat_result | None:
        """Return the status of `path`, links followed."""
        place = self.place(path)
        try:
            return None if place is None else os.stat(place)  # noqa: PTH116 - thousands of these
        except (OSError, ValueError):
            return None

    def is_file(self, path: str) -> bool:
        """Return whether `path` is a regular file."""
        found = self.stat(path)
        return found is not None and stat.S_ISREG(found.st_mode)

    def read(self, path: str, limit_bytes: int = SMALL_BYTES) -> bytes | None:
        """Return the first `limit_bytes` of `path`."""
        with self.opened(path) as fd:
            return None if fd is None else _read_up_to(fd, limit_bytes)

    def text(self, path: str, limit_bytes: int = SMALL_BYTES) -> str | None:
        """Return the first `limit_bytes` of `path` as text, a byte order mark cut."""
        data = self.read(path, limit_bytes)
        return None if data is None else data.decode("utf-8", "replace").removeprefix("\ufeff")

    def json(self, path: str, limit_bytes: int = 1 << 20) -> Json:
        """Return the object in a JSON file; empty when there is none in it."""
        data = self.read(path, limit_bytes)
        if not data:
            return {}
        try:
            found = json.loads(data)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def names(self, path: str) -> tuple[str, ...]:
        """Return what lies in the directory `path`, sorted, without those beyond a sane number."""
        place = self.place(path)
        try:
            found = () if place is None else os.listdir(place)  # noqa: PTH208 - names are enough
        except (OSError, ValueError):
            return ()
        return tuple(sorted(found)[:_MOST_NAMES])

    @contextmanager
    def opened(self, path: str) -> Iterator[int | None]:
        """Give a descriptor of a regular file, None when `path` is not one."""
        fd = self._open(path)
        try:
            yield fd
        finally:
            if fd is not None:
                os.close(fd)

    @contextmanager
    def mapped(self, path: str) -> Iterator[mmap.mmap | None]:
        """Give a file as memory, so that only the pages which are looked at are read."""
        with self.opened(path) as fd:
            view = None if fd is None else _map(fd)
            try:
                yield view
            finally:
                if view is not None:
                    view.close()

    def _open(self, path: str) -> int | None:
        place = self.place(path)
        if place is None:
            return None
        try:
            fd = os.open(place, _FLAGS)
        except (OSError, ValueError):
            return None
        if stat.S_ISREG(os.fstat(fd).st_mode):
            return fd
        os.close(fd)
        return None

    def _walk(self, path: str) -> str | None:
        """Resolve `path` step by step: an absolute link starts again at the root, not at ours."""
        left = [one for one in reversed(path.split("/")) if one]
        done: list[str] = []
        links = 0
        while left:
            step = left.pop()
            if step in (".", ".."):
                del done[len(done) - (step == "..") :]
                continue
            target = _link("/".join((self.root.rstrip("/"), *done, step)))
            if target is None:
                done.append(step)
                continue
            links += 1
            if links > _MOST_LINKS:
                return None
            if target.startswith("/"):
                done = []
            left += [one for one in reversed(target.split("/")) if one]
        return "/" + "/".join(done)


def files_of(pid: int, root: Path) -> Files:
    """Return the files that process `pid` sees: those of its container when it is in one."""
    if root != Path("/"):
        return Files(os.fspath(root))
    own = f"/proc/{pid}/root"
    try:
        theirs, ours = os.stat(own), os.stat("/")  # noqa: PTH116 - on the path of every process
    except OSError:
        return Files()
    same = (theirs.st_dev, theirs.st_ino) == (ours.st_dev, ours.st_ino)
    return Files() if same else Files(own)


def _real(path: str) -> str | None:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return None


def _link(place: str) -> str | None:
    try:
        return os.readlink(place)  # noqa: PTH115 - a Path per step costs more than the call
    except (OSError, ValueError):
        return None


def _map(fd: int) -> mmap.mmap | None:
    try:
        return mmap.mmap(fd, 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None


def _read_up_to(fd: int, limit_bytes: int) -> bytes | None:
    parts = []
    left = limit_bytes
    try:
        while left > 0 and (data := os.read(fd, min(left, 1 << 20))):
            parts.append(data)
            left -= len(data)
    except OSError:
        return None
    return b"".join(parts)
