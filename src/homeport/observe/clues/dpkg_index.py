"""Keep which Debian package owns which program, because reading every list takes 0.1 s."""

import os
import zlib
from functools import lru_cache
from pathlib import Path

from homeport.observe.clues.files import Files
from homeport.observe.clues.kept import keep, kept
from homeport.observe.clues.tree import LIVE

_INFO = "/var/lib/dpkg/info"
_STATUS = "/var/lib/dpkg/status"
_LIST_BYTES = 4 << 20
_MOST_BYTES = 64 << 20
_DEEP = 7


def owner_in_index(spellings: tuple[str, ...], names: tuple[str, ...], files: Files) -> str | None:
    """Return the package that owns the program `spellings` name, None when none does."""
    index = _index(files.root, files.stamp(_STATUS), names)
    for path in spellings:
        needle = b"\n" + os.fsencode(path) + b"\t"
        at = index.find(needle)
        if at >= 0:
            start = at + len(needle)
            return os.fsdecode(index[start : index.find(b"\n", start)])
    return None


@lru_cache(maxsize=16)
def _index(root: Path, stamp: tuple[int, ...], names: tuple[str, ...]) -> bytes:
    """Return lines of path, tab, package, each with a line break before and after."""
    key = f"dpkg {stamp} {len(names)}"
    is_live = root == LIVE
    packed = kept("dpkg", key) if is_live else None
    if packed is not None:
        try:
            return zlib.decompress(packed, bufsize=2 << 20)
        except zlib.error:
            packed = None
    made = _make(Files(root), names)
    if is_live:
        keep("dpkg", key, zlib.compress(made, 1))
    return made


def _make(files: Files, names: tuple[str, ...]) -> bytes:
    lines: list[bytes] = [b""]
    left = _MOST_BYTES
    for name in names:
        held = files.read(f"{_INFO}/{name}.list", min(_LIST_BYTES, max(left, 0))) or b""
        left -= len(held)
        tail = b"\t" + os.fsencode(name)
        lines += [path + tail for path in held.split(b"\n") if _is_program(path)]
    lines.append(b"")
    return b"\n".join(lines)


def _is_program(path: bytes) -> bool:
    """Return whether `path` may be run: in a directory of programs, or without an extension."""
    if b"bin/" in path:
        return True
    if not path.startswith((b"/usr/lib", b"/lib", b"/opt/", b"/usr/games/", b"/usr/share/")):
        return False
    base = path.rpartition(b"/")[2]
    if path.startswith(b"/usr/share/"):
        return base.endswith((b".jar", b".phar", b".js", b".py")) and path.count(b"/") < _DEEP
    return b"." not in base
