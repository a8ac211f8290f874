"""The files of one machine (this one, a captured one, a container) as one thing to pass on."""

import json
import mmap
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from homeport.model.process import Process
from homeport.observe.clues.tree import (
    LIVE,
    is_file,
    is_folder,
    names_in,
    on_disk,
    open_file,
    real_path,
)

SMALL_BYTES = 1 << 16
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Files:
    """The files below `root`; paths such as "/usr/bin/x" are meant as its processes see them.

    What cannot be read, is no regular file, or is a pipe in its place, counts as not there.
    """

    root: Path = LIVE

    def real(self, path: str) -> str:
        """Return `path` with every symbolic link followed, as seen from inside."""
        return real_path(path, self.root)

    def stat(self, path: str) -> os.stat_result | None:
        """Return the status of `path`, links followed."""
        try:
            return os.stat(on_disk(path, self.root))  # noqa: PTH116 - hot
        except (OSError, ValueError):
            return None

    def stamp(self, path: str) -> tuple[int, ...]:
        """Return what changes when `path` is written or replaced; empty when it is not there."""
        found = self.stat(path)
        if found is None:
            return ()
        return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)

    def is_file(self, path: str) -> bool:
        """Return whether `path` is a regular file."""
        return is_file(path, self.root)

    def is_folder(self, path: str) -> bool:
        """Return whether `path` is a directory."""
        return is_folder(path, self.root)

    def names(self, path: str) -> tuple[str, ...]:
        """Return what lies in the directory `path`, sorted; nothing when there is far too much."""
        return tuple(sorted(names_in(path, self.root)))

    def read(self, path: str, limit_bytes: int = SMALL_BYTES) -> bytes | None:
        """Return the first `limit_bytes` of `path`."""
        with self.opened(path) as fd:
            return None if fd is None else _read_up_to(fd, limit_bytes)

    def text(self, path: str, limit_bytes: int = SMALL_BYTES) -> str | None:
        """Return the first `limit_bytes` of `path` as text, a byte order mark cut."""
        data = self.read(path, limit_bytes)
        return None if data is None else data.decode("utf-8-sig", "replace")

    def json(self, path: str, limit_bytes: int = 1 << 20) -> Json:
        """Return the object in a JSON file; empty when there is none in it."""
        try:
            found = json.loads(self.read(path, limit_bytes) or b"{}")
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    @contextmanager
    def opened(self, path: str) -> Iterator[int | None]:
        """Give a descriptor of a regular file, None when `path` is not one."""
        found = open_file(path, self.root)
        try:
            yield None if found is None else found[0]
        finally:
            if found is not None:
                os.close(found[0])

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


def files_of(process: Process, root: Path) -> Files:
    """Return the files that `process` sees: those of its container when it is in one.

    Those of a stranger's container cannot be read, and ours must not stand in for them.
    """
    if root != LIVE:
        return Files(root)
    own = f"/proc/{process.pid}/root"
    try:
        theirs, ours = os.stat(own), os.stat("/")  # noqa: PTH116 - on the path of every process
    except OSError:
        return Files(Path(own)) if process.container else Files()
    same = (theirs.st_dev, theirs.st_ino) == (ours.st_dev, ours.st_ino)
    return Files() if same else Files(Path(own))


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
