"""Find the RPM that owns a file, in rpm's own database and without running it."""

import sqlite3
import struct
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files
from homeport.observe.clues.tree import on_disk
from homeport.observe.clues.version_text import cut_rpm

# Fedora and RHEL 9 moved it to /usr/lib/sysimage. Older ones have a Berkeley database, and SUSE
# has "ndb"; both can only be asked through rpm itself, which Homeport does not run.
_DATABASES = ("/usr/lib/sysimage/rpm/rpmdb.sqlite", "/var/lib/rpm/rpmdb.sqlite")
_MOST_BLOB_BYTES = 16 << 20
_MOST_CANDIDATES = 256
_INTEGER, _STRING, _STRINGS = 4, 6, 8
# Source: rpm, include/rpm/rpmtag.h.
_NAME, _VERSION, _RELEASE, _FOLDER_OF, _BASES, _FOLDERS = 1000, 1001, 1002, 1116, 1117, 1118
_PLACES = ("/usr/", "/bin/", "/sbin/", "/lib", "/opt/", "/etc/", "/var/lib/")
_ENTRY_BYTES = 16


def find_rpm(path: str, files: Files) -> Package | None:
    """Return the installed package that owns `path`; None too where the database is no SQLite.

    Cost: about 1 ms; rpm has an index of base names.
    """
    if not path.startswith(_PLACES) or path.startswith("/usr/local/"):
        return None
    for database in _DATABASES:
        stamp = files.stamp(database)
        if stamp:
            return _find(path, on_disk(database, files.root), stamp)
    return None


@lru_cache(maxsize=1024)
def _find(path: str, database: str, stamp: tuple[int, ...]) -> Package | None:  # noqa: ARG001 - `stamp` is what makes the cache right
    try:
        uri = f"{Path(database).absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as asked:
            for blob in _candidates(basename(path), asked):
                package = _owner(path, blob)
                if package is not None:
                    return package
    except (sqlite3.Error, struct.error, ValueError, IndexError):
        return None
    return None


def _candidates(base: str, asked: sqlite3.Connection) -> list[bytes]:
    """Return the headers of packages with a file called `base`.

    Source: rpm, lib/backend/sqlite.c: tables Packages(hnum, blob) and Basenames(key, hnum, idx).
    """
    rows = asked.execute(
        "SELECT blob FROM Packages WHERE hnum IN (SELECT hnum FROM Basenames WHERE key = ? LIMIT ?)"
        " AND length(blob) < ?",
        (base, _MOST_CANDIDATES, _MOST_BLOB_BYTES),
    )
    return [row[0] for row in rows if isinstance(row[0], bytes)]


def _owner(path: str, blob: bytes) -> Package | None:
    held = read_header(blob)
    bases, folders, where = (held.get(tag, ()) for tag in (_BASES, _FOLDERS, _FOLDER_OF))
    names = {(path, basename(path)), (f"/usr{path}", basename(path))}
    if path.startswith("/usr/"):
        names.add((path[4:], basename(path)))
    wanted = {(f"{dirname(one).rstrip('/')}/", base) for one, base in names}
    for base, index in zip(bases, where, strict=False):
        if (folders[int(index)], base) in wanted:
            return _package(held)
    return None


def _package(held: dict[int, tuple[str | int, ...]]) -> Package | None:
    name, version, release = (str(held.get(tag, ("",))[0]) for tag in (_NAME, _VERSION, _RELEASE))
    if not name:
        return None
    return Package(
        origin=Origin.RPM,
        name=name,
        version=cut_rpm(version) or None,
        full_version=f"{version}-{release}" if release else version,
    )


def read_header(blob: bytes) -> dict[int, tuple[str | int, ...]]:
    """Return tag -> values of an rpm header, for texts and 32-bit numbers.

    Raises: struct.error, ValueError, IndexError when it is cut.
    Source: rpm.org, "RPM V4 Header Format": counts, index entries of 16 bytes, then the data.
    """
    count, _ = struct.unpack_from(">II", blob)
    data = 8 + count * _ENTRY_BYTES
    found: dict[int, tuple[str | int, ...]] = {}
    if data > len(blob):
        raise ValueError
    for index in range(count):
        tag, kind, offset, items = struct.unpack_from(">IIII", blob, 8 + index * _ENTRY_BYTES)
        start = data + offset
        if kind == _INTEGER and items * 4 <= len(blob) - start:
            found[tag] = struct.unpack_from(f">{items}I", blob, start)
        elif kind in (_STRING, _STRINGS):
            found[tag] = _texts(blob, start, items)
    return found


def _texts(blob: bytes, start: int, items: int) -> tuple[str, ...]:
    texts = []
    for _ in range(items):
        end = blob.index(b"\0", start)
        texts.append(blob[start:end].decode("utf-8", "replace"))
        start = end + 1
    return tuple(texts)
