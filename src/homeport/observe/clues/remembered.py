"""Parse a file once and remember the outcome until the file changes."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from homeport.observe.clues.tree import Stamp, folder_stamp, on_disk, open_file, stamp_of

T = TypeVar("T")
_LIMIT_BYTES = 262_144
_KEPT = 4_096


class Remembered(Generic[T]):
    """What `parse` made of the text of files; `parse` must cope with any text.

    A file counts as unchanged while device, inode, modification time and size stay the same, so
    looking again costs one stat. The memory is the process's own: a command line starts with an
    empty one, the daemon keeps it. Beyond `kept` files the oldest are forgotten.
    """

    def __init__(
        self, parse: Callable[[str], T], limit_bytes: int = _LIMIT_BYTES, kept: int = _KEPT
    ) -> None:
        self._parse = parse
        self._limit_bytes = limit_bytes
        self._kept = kept
        self._known: dict[str, tuple[Stamp, T]] = {}

    def read(self, path: str, root: Path) -> T | None:
        """Return what was made of the file, None when it is none or cannot be read."""
        place = on_disk(path, root)
        known = self._known.get(place)
        if known is not None and known[0] == _stamp(place):
            return known[1]
        opened = open_file(path, root)
        if opened is None:
            return None
        fd, stamp, size = opened
        try:
            raw = os.read(fd, min(size, self._limit_bytes))
        except OSError:
            return None
        finally:
            os.close(fd)
        # A text file has no NUL, UTF-16 has: what cannot be read as text is empty.
        made = self._parse("" if b"\0" in raw else raw.decode("utf-8-sig", "replace"))
        _keep(self._known, place, (stamp, made), self._kept)
        return made


class RememberedFolder(Generic[T]):
    """What `look` made of directories, kept until a name comes or goes; else as Remembered."""

    def __init__(self, look: Callable[[str, Path], T], kept: int = _KEPT) -> None:
        self._look = look
        self._kept = kept
        self._known: dict[str, tuple[Stamp, T]] = {}

    def read(self, path: str, root: Path) -> T | None:
        """Return what was made of the directory, None when there is none."""
        place = on_disk(path, root)
        stamp = folder_stamp(path, root)
        if stamp is None:
            return None
        known = self._known.get(place)
        if known is not None and known[0] == stamp:
            return known[1]
        made = self._look(path, root)
        _keep(self._known, place, (stamp, made), self._kept)
        return made


def _stamp(place: str) -> Stamp | None:
    try:
        return stamp_of(os.stat(place))  # noqa: PTH116 - on the warm path of every file
    except OSError:
        return None


def _keep(known: dict[str, tuple[Stamp, T]], place: str, value: tuple[Stamp, T], most: int) -> None:
    while len(known) >= most:
        # Another thread may have taken the oldest meanwhile.
        known.pop(next(iter(known)), None)
    known[place] = value
