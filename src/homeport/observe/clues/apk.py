"""Find the Alpine package that owns a file, in apk's own database."""

from functools import lru_cache
from pathlib import Path
from posixpath import dirname

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files
from homeport.observe.clues.version_text import cut_apk

_DATABASES = ("/lib/apk/db/installed", "/usr/lib/apk/db/installed")
_MOST_BYTES = 32 << 20


def find_apk(path: str, files: Files) -> Package | None:
    """Return the installed package that owns `path`.

    Source: apk-tools, doc/apk-package.5.scd; wiki.alpinelinux.org, "Apk spec": P is the name,
    V the version, F a directory, R a file in it.
    """
    for database in _DATABASES:
        stamp = files.stamp(database)
        if stamp:
            return _find(path, _read(files.root, database, stamp))
    return None


@lru_cache(maxsize=4)
def _read(root: Path, database: str, stamp: tuple[int, ...]) -> bytes:  # noqa: ARG001 - `stamp` is what makes the cache right
    return b"\n" + (Files(root).read(database, _MOST_BYTES) or b"")


def _find(path: str, database: bytes) -> Package | None:
    for spelling in (path, path.removeprefix("/usr"), f"/usr{path}"):
        folder = dirname(spelling).strip("/").encode()
        file = spelling.rpartition("/")[2].encode()
        at = -1
        while (at := database.find(b"\nF:" + folder + b"\n", at + 1)) >= 0:
            files = _until(database, at + 1, (b"\nF:", b"\n\n"))
            if b"\nR:" + file + b"\n" in files + b"\n":
                return _package(database, at)
    return None


def _until(database: bytes, start: int, ends: tuple[bytes, ...]) -> bytes:
    found = [at for one in ends if (at := database.find(one, start)) >= 0]
    return database[start : min(found, default=len(database))]


def _package(database: bytes, inside: int) -> Package | None:
    start = database.rfind(b"\n\n", 0, inside) + 1
    lines = database[max(start, 0) : inside].decode("utf-8", "replace").split("\n")
    said = {one[0]: one[2:] for one in lines if one[1:2] == ":"}
    if "P" not in said:
        return None
    full = said.get("V")
    return Package(
        origin=Origin.APK,
        name=said["P"],
        version=cut_apk(full) if full else None,
        full_version=full,
    )
