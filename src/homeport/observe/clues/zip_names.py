"""Look into a jar (a ZIP) without unpacking it: its names, and a few small files."""

import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from io import BufferedReader

from homeport.observe.clues.files import Files

_MOST_TEXT_BYTES = 1 << 18
_MOST_TEXTS = 200
# The directory of a fat jar with 20,000 classes takes 2 MB; zipfile holds all of it in memory.
_MOST_DIRECTORY_BYTES = 24 << 20
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 65_535
# All that zipfile raises for what only calls itself a jar.
# Source: Lib/zipfile.py.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, ValueError, OSError, EOFError,
    NotImplementedError, RuntimeError, KeyError, IndexError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Archive:
    """The names in an archive and the texts of those that were asked for."""

    names: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)


def read_archive(path: str, files: Files, endings: tuple[str, ...]) -> Archive:
    """Return the names in the archive at `path`, and the texts of files that end in `endings`.

    Only the directory at its end and those files are read. Cost: 1 ms per 100 names.
    """
    stamp = files.stamp(path)
    return _read(path, files, endings, stamp) if stamp else Archive()


@lru_cache(maxsize=512)
def _read(path: str, files: Files, endings: tuple[str, ...], stamp: tuple[int, ...]) -> Archive:  # noqa: ARG001 - `stamp` is what makes the cache right
    with files.opened(path) as fd:
        if fd is None:
            return Archive()
        try:
            with open(fd, "rb", closefd=False) as file:
                if not _is_sane(file):
                    return Archive()
                with zipfile.ZipFile(file) as archive:
                    return _look(archive, endings)
        except _BROKEN:
            return Archive()


def _is_sane(file: BufferedReader) -> bool:
    """Return whether the directory of the archive is small enough to be read whole.

    Source: PKWARE APPNOTE 6.3.10, 4.3.16 "End of central directory record".
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size - _LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or at + _END.size > len(tail):
        return False
    directory_bytes = int(_END.unpack_from(tail, at)[5])
    return directory_bytes <= _MOST_DIRECTORY_BYTES


def _look(archive: zipfile.ZipFile, endings: tuple[str, ...]) -> Archive:
    texts: dict[str, str] = {}
    for one in archive.infolist():
        if not one.filename.endswith(endings) or len(texts) >= _MOST_TEXTS:
            continue
        # What is packed may be far larger than it says.
        with archive.open(one) as file:
            texts[one.filename] = file.read(_MOST_TEXT_BYTES).decode("utf-8", "replace")
    return Archive(tuple(archive.namelist()), texts)
