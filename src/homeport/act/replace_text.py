"""Replace a small file of the system in one step where that can be, and only if it is unchanged."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from homeport.act.treatment import changed, not_allowed

BACKUP = ".homeport-backup"
# Block lists in hosts files have a million lines of 30 bytes.
_MOST_BYTES = 64 << 20
_WRITE = os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file as it was read: `body` None where there was none."""

    body: bytes | None
    mark: tuple[int, ...] = ()


def read_whole(path: Path) -> Read:
    """Return the file.

    Raises: ConflictError when it is no plain file or too large, NotAllowedError.
    """
    try:
        mark = _mark(path)
        if not stat.S_ISREG(path.lstat().st_mode):
            raise changed(f"{path} is no plain file; what made it so knows where its lines go")
        with path.open("rb") as opened:
            body = opened.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return Read(body=None)
    except OSError as error:
        raise not_allowed(f"{path} cannot be read: {error.strerror}") from error
    if len(body) > _MOST_BYTES:
        raise changed(f"{path} is larger than {_MOST_BYTES >> 20} MiB")
    return Read(body=body, mark=mark)


def keep_backup(path: Path) -> None:
    """Copy the file beside itself; where the folder takes no new file there is none."""
    with suppress(OSError):
        _by_rename(path.with_name(path.name + BACKUP), path.read_bytes(), path, lambda: None)


def replace_text(path: Path, before: Read, body: bytes | None) -> None:
    """Give the file the text `body`, or remove it; drop a backup that says the same.

    A new file takes its place, with its mode, owner and labels. Over a bind mount (containers have
    one for the hosts file) nothing can be renamed, so there it is written in place.

    Raises: ConflictError when it was changed since it was read, NotAllowedError.
    """
    try:
        if body is None:
            path.unlink()
        else:
            _put(path, before, body)
    except OSError as error:
        raise not_allowed(f"{path} cannot be written: {error.strerror}") from error
    backup = path.with_name(path.name + BACKUP)
    with suppress(OSError):
        if body is None or backup.read_bytes() == body:
            backup.unlink()


def _put(path: Path, before: Read, body: bytes) -> None:
    def require_unchanged() -> None:
        if _mark(path) != before.mark:
            raise changed(f"{path} was changed by somebody else in this moment")

    try:
        _by_rename(path, body, path if before.body is not None else None, require_unchanged)
    except OSError:
        if before.body is None:
            raise
        require_unchanged()
        _in_place(path, before.body or b"", body)


def _by_rename(path: Path, body: bytes, like: Path | None, check: Callable[[], None]) -> None:
    fresh = path.with_name(f".{path.name}.homeport-{os.getpid()}")
    made = os.open(fresh, _WRITE | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(made, "wb") as opened:
            opened.write(body)
            opened.flush()
            os.fsync(made)
        _dress(fresh, like)
        check()
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _dress(fresh: Path, like: Path | None) -> None:
    """Give the new file the owner, mode and extended attributes of the old one."""
    if like is None:
        fresh.chmod(0o644)
        return
    owner = like.stat()
    os.chown(fresh, owner.st_uid, owner.st_gid)
    shutil.copystat(like, fresh)
    os.utime(fresh)  # programs that watch the file see by its time that it is new


def _in_place(path: Path, before: bytes, body: bytes) -> None:
    if body.startswith(before):
        opened = os.open(path, _WRITE | os.O_APPEND)
        rest = body[len(before) :]
    else:
        opened = os.open(path, _WRITE)
        rest = body
    with os.fdopen(opened, "wb") as file:
        file.write(rest)
        file.flush()
        if rest is body:
            file.truncate()


def _mark(path: Path) -> tuple[int, ...]:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
