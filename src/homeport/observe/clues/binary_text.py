"""Search an executable for a text that its makers left in it, without running it."""

import json
import mmap
import os
import re
from pathlib import Path

from homeport.observe.clues.kept import keep, kept
from homeport.observe.clues.tree import open_file

# Node with debug symbols has 400 MB; the texts lie in the first part of any build.
_MOST_BYTES = 512 << 20
_MOST_HITS = 64
_WINDOW_BYTES = 96
_KEPT = 256
_STORE, _FORMAT = "binary-texts", "1"
_known: dict[str, str | None] = {}


def search_binary(path: str, root: Path, marker: bytes, pattern: bytes) -> str | None:
    """Return group 1 of `pattern` at the first place of `marker` where it matches.

    Remembered by device, inode, time and size, here and in the user's cache, because every
    process of one interpreter asks for the same file, and so does the next command.
    Cost: up to 30 ms per 100 MB the first time.
    """
    opened = open_file(path, root)
    if opened is None:
        return None
    fd, stamp, size = opened
    try:
        key = f"{'-'.join(map(str, stamp))}-{marker.hex()}-{pattern.hex()}"
        if key not in _known:
            _known.update(_stored())
        if key not in _known:
            while len(_known) >= _KEPT:
                _known.pop(next(iter(_known)), None)
            _known[key] = _search(fd, size, marker, pattern)
            keep(_STORE, _FORMAT, json.dumps(_known).encode())
        return _known[key]
    finally:
        os.close(fd)


def _stored() -> dict[str, str | None]:
    try:
        found = json.loads(kept(_STORE, _FORMAT) or b"{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if text is None or isinstance(text, str)}


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
