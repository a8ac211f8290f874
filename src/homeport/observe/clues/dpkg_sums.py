"""Recognise a program of a Debian package under another name, by the checksums that dpkg keeps."""

import hashlib
import mmap
import os
from functools import lru_cache

from homeport.observe.clues.files import Files
from homeport.observe.clues.kept import keep, kept
from homeport.observe.clues.tree import LIVE

_INFO = "/var/lib/dpkg/info"
_STATUS = "/var/lib/dpkg/status"
_MOST_BYTES = 64 << 20
_LIST_BYTES = 4 << 20
_DIGEST_HEX = 32
_PROGRAMS = (b"bin/", b"usr/lib/", b"usr/libexec/", b"opt/")


def path_by_sum(view: mmap.mmap, files: Files) -> str | None:
    """Return the path under which a package installs a file with exactly these bytes.

    Cost: 2 ms per MB, and 0.1 s once for the list of checksums.
    Source: dpkg-deb(5), deb-md5sums(5).
    """
    if len(view) > _MOST_BYTES:
        return None
    stamp = files.stamp(_STATUS)
    if not stamp:
        return None
    digest = hashlib.md5(view, usedforsecurity=False).hexdigest().encode()
    sums = _sums(files, stamp)
    at = sums.find(b"\n" + digest + b" ")
    if at < 0:
        return None
    start = at + 1 + _DIGEST_HEX
    return "/" + os.fsdecode(sums[start : sums.find(b"\n", start)]).strip()


@lru_cache(maxsize=2)
def _sums(files: Files, stamp: tuple[int, ...]) -> bytes:
    """Return lines of digest, blank, path of everything that may be a program."""
    key = f"sums {stamp}"
    is_live = files.root == LIVE
    known = kept("dpkg-sums", key) if is_live else None
    if known is not None:
        return known
    lines: list[bytes] = [b""]
    for name in files.names(_INFO):
        if name.endswith(".md5sums"):
            held = files.read(f"{_INFO}/{name}", _LIST_BYTES) or b""
            lines += [line for line in held.split(b"\n") if _is_program(line)]
    made = b"\n".join([*lines, b""])
    if is_live:
        keep("dpkg-sums", key, made)
    return made


def _is_program(line: bytes) -> bool:
    path = line[_DIGEST_HEX:].lstrip()
    return b"bin/" in path or (path.startswith(_PROGRAMS) and b"." not in path.rpartition(b"/")[2])
