"""Rename a pid file or socket that nobody stands behind; the way back is the old name."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.model.finding import Remedy
from homeport.model.mending import Applied
from homeport.observe.dead_sockets import find_dead_sockets
from homeport.observe.pid_files import Surroundings, read_pid_files
from homeport.observe.start_commands import StartCommand

_SUFFIX = ".homeport-aside"
_LIVE = Path("/")
_NOBODY = Surroundings(
    project=None, command=StartCommand(words=(), folder=None), seen={}, root=_LIVE
)


def describe(remedy: Remedy) -> str:
    """Return what will be done."""
    path = _path(remedy)
    return f"rename {path} to {path.name}{_SUFFIX}, in the same directory"


def apply(remedy: Remedy) -> Applied:
    """Rename it.

    Raises: ConflictError when somebody stands behind it now, NotAllowedError.
    """
    path = _path(remedy)
    aside = _free_name(path)
    with _folder(path) as folder:
        before = _status(path.name, folder)
        if before is None:
            raise changed(f"{path} is not there any more")
        _require_stale(path, before)
        _rename(path, path.name, aside.name, folder)
        after = _status(aside.name, folder)
        if after is None or not os.path.samestat(before, after):
            # Somebody put a new one there in that moment: it is theirs.
            _rename(path, aside.name, path.name, folder)
            raise changed(f"{path} was made anew meanwhile")
    return Applied(
        remedy=remedy,
        done=f"renamed {path} to {aside.name}",
        undo=f"mv {aside} {path}",
        was=f"{before.st_dev}:{before.st_ino} {aside.name}",
    )


def revert(applied: Applied) -> str:
    """Give it its name back.

    Raises: ConflictError when that name is taken or the file is gone, NotAllowedError.
    """
    path = _path(applied.remedy)
    identity, _, name = applied.was.partition(" ")
    with _folder(path) as folder:
        if _status(path.name, folder) is not None:
            raise changed(f"there is a new {path}")
        found = _status(name, folder)
        if found is None or f"{found.st_dev}:{found.st_ino}" != identity:
            raise changed(f"{path.with_name(name)} is not there any more")
        _rename(path, name, path.name, folder)
    return f"renamed {name} back to {path}"


def _path(remedy: Remedy) -> Path:
    """Return the path, with all links in its folder followed but not the last part's.

    Raises: ConflictError when a stranger's link leads there: it may lead anywhere.
    """
    path = Path(remedy.path or "/")
    if not path.is_absolute() or not path.name:
        raise changed(f"{path} is no path of a file")
    for part in path.parents:
        if part.is_symlink() and part.lstat().st_uid not in (0, os.geteuid()):
            raise changed(f"{part} is a link of another user's")
    return Path(os.path.realpath(path.parent)) / path.name


@contextmanager
def _folder(path: Path) -> Iterator[int]:
    try:
        opened = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except PermissionError as error:
        raise not_allowed(f"{path.parent} may not be looked into") from error
    except OSError as error:
        raise changed(f"{path.parent} is not there any more") from error
    try:
        yield opened
    finally:
        os.close(opened)


def _status(name: str, folder: int) -> os.stat_result | None:
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError:
        return None


def _require_stale(path: Path, status: os.stat_result) -> None:
    text = str(path)
    if stat.S_ISSOCK(status.st_mode):
        if not find_dead_sockets((text,)):
            raise changed(f"{path} has a process behind it, or one that cannot be seen")
        return
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISLNK(status.st_mode)):
        raise changed(f"{path} is neither a file nor a socket")
    found = read_pid_files((text,), _NOBODY)
    if not found or not found[0].is_stale:
        why = found[0].evidence if found else "it cannot be read"
        raise changed(f"{path} is not stale: {why}")


def _free_name(path: Path) -> Path:
    for number in ("", *(f"-{one}" for one in range(2, 100))):
        aside = path.with_name(f"{path.name}{_SUFFIX}{number}")
        if not os.path.lexists(aside):
            return aside
    raise changed(f"{path} was set aside 99 times already")


def _rename(path: Path, name: str, other: str, folder: int) -> None:
    try:
        os.rename(name, other, src_dir_fd=folder, dst_dir_fd=folder)
    except PermissionError as error:
        raise not_allowed(f"you may not rename files in {path.parent}") from error
    except OSError as error:
        raise changed(f"{path} cannot be renamed: {error.strerror}") from error


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert, survives_boot=True)
