"""Look at other people's files: bounded, without waiting, and never out of a captured tree."""

import os
import stat
from pathlib import Path
from posixpath import dirname, join, normpath

LIVE = Path("/")
_MOST_LINKS = 40
_READ_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
# Site-packages of a huge environment has about 3,000 names; whatever has more is no environment.
_MOST_NAMES = 20_000

Stamp = tuple[int, int, int, int]


def on_disk(path: str, root: Path) -> str:
    """Return where the file that the tree calls `path` really lies.

    In a captured tree, or a container's, a link is followed as the processes in it would, so an
    absolute target begins at `root`; a relative one cannot climb out of it.
    """
    return path if root == LIVE else f"{root}{real_path(path, root)}"


def real_path(path: str, root: Path) -> str:
    """Return `path` with its links followed, as the tree calls it."""
    if root == LIVE:
        return os.path.realpath(path)
    todo = [one for one in reversed(path.split("/")) if one not in ("", ".")]
    done: list[str] = []
    links = 0
    while todo:
        part = todo.pop()
        if part == "..":
            done = done[:-1]
            continue
        here = "/".join((str(root), *done, part))
        target = _link(here) if links < _MOST_LINKS else None
        if target is None:
            done.append(part)
            continue
        links += 1
        if target.startswith("/"):
            done = []
        todo += [one for one in reversed(target.split("/")) if one not in ("", ".")]
    return "/" + "/".join(done)


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - asked for every part of every path
    except (OSError, ValueError):
        return None


def at(cwd: str | None, path: str) -> str | None:
    """Return `path` as seen from `cwd`, None when that is not known and `path` is relative."""
    if path.startswith("/"):
        return normpath(path)
    return normpath(join(cwd, path)) if cwd and path else None


def is_file(path: str, root: Path) -> bool:
    """Return whether a regular file lies at `path`."""
    return _has_type(path, root, stat.S_IFREG)


def is_folder(path: str, root: Path) -> bool:
    """Return whether a directory lies at `path`."""
    return _has_type(path, root, stat.S_IFDIR)


def _has_type(path: str, root: Path, kind: int) -> bool:
    try:
        return stat.S_IFMT(os.stat(on_disk(path, root)).st_mode) == kind  # noqa: PTH116 - hot
    except (OSError, ValueError):
        return False


def read_bytes(path: str, root: Path, limit_bytes: int) -> bytes | None:
    """Return the first bytes of a regular file, None when it is not one or not readable."""
    opened = open_file(path, root)
    if opened is None:
        return None
    fd, _, size = opened
    try:
        return os.read(fd, min(size, limit_bytes))
    except OSError:
        return None
    finally:
        os.close(fd)


def open_file(path: str, root: Path) -> tuple[int, Stamp, int] | None:
    """Return a descriptor of a regular file, a stamp that changes with it, and its size."""
    try:
        fd = os.open(on_disk(path, root), _READ_FLAGS)
    except (OSError, ValueError):
        return None
    facts = os.fstat(fd)
    if not stat.S_ISREG(facts.st_mode):
        os.close(fd)
        return None
    return fd, stamp_of(facts), facts.st_size


def stamp_of(facts: os.stat_result) -> Stamp:
    """Return what changes when a file is written or replaced."""
    return facts.st_dev, facts.st_ino, facts.st_mtime_ns, facts.st_size


def folder_stamp(path: str, root: Path) -> Stamp | None:
    """Return a stamp that changes when a name comes to or goes from a directory."""
    try:
        facts = os.stat(on_disk(path, root))  # noqa: PTH116 - hot
    except (OSError, ValueError):
        return None
    return stamp_of(facts) if stat.S_ISDIR(facts.st_mode) else None


def names_in(path: str, root: Path) -> list[str]:
    """Return the names in a directory; none when it cannot be read or has far too many."""
    try:
        names = os.listdir(on_disk(path, root))  # noqa: PTH208 - only the names are wanted
    except (OSError, ValueError):
        return []
    return names if len(names) <= _MOST_NAMES else []


def way_up(path: str, most: int = 12) -> list[str]:
    """Return `path` and the directories above it, nearest first, the top one left out."""
    found: list[str] = []
    while path not in ("/", "") and len(found) < most:
        found.append(path)
        path = dirname(path)
    return found
