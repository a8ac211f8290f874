"""Search an executable for a text that its makers left in it, without running it."""

import mmap
import os
import re
from pathlib import Path

from homeport.observe.clues.tree import Stamp, open_file

# Node with debug symbols has 400 MB; the texts lie in the first part of any build.
_MOST_BYTES = 512 << 20
_MOST_HITS = 64
_WINDOW_BYTES = 96
_KEPT = 256
_known: dict[tuple[Stamp, bytes], str | None] = {}


def search_binary(path: str, root: Path, marker: bytes, pattern: bytes) -> str | None:
    """Return group 1 of `pattern` at the first place of `marker` where it matches.

    Remembered by device, inode, time and size, because every process of one interpreter asks for
    the same file.
    Cost: up to 10 ms per 100 MB the first time.
    """
    opened = open_file(path, root)
    if opened is None:
        return None
    fd, stamp, size = opened
    try:
        key = (stamp, marker)
        if key not in _known:
            while len(_known) >= _KEPT:
                _known.pop(next(iter(_known)), None)
            _known[key] = _search(fd, size, marker, pattern)
        return _known[key]
    finally:
        os.close(fd)


def _search(fd: int, size: int, marker: bytes, pattern: bytes) -> str | None:
    if not 0 < size <= _MOST_BYTES:
        return None
    wanted = re.compile(pattern)
    try:
        view = mmap.mmap(fd, size, prot=mmap.PROT_READ)
    except (OSError, ValueError):
        return None
    with view:
        at = -1
        for _ in range(_MOST_HITS):
            at = view.find(marker, at + 1)
            if at < 0:
                return None
            found = wanted.match(view[at : at + _WINDOW_BYTES])
            if found:
                return found[1].decode("ascii", "replace")
    return None
