"""The state file by which every command finds the running home, and the lock that keeps it one."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from homeport.errors import ConflictError
from homeport.home.identity import is_alive
from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import require_ours, runtime_dir, runtime_path
from homeport.kit.wire import from_json, to_json

_FILE = "home.json"
_LOCK = "home.lock"
_PRIVATE = 0o600


class AlreadyRunningError(ConflictError):
    """This user has a home already."""

    code = "already-running"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFile:
    """What home says of itself. `token` opens everything, so the file is for its user only.

    `socket` is where home answers itself when a gateway has the port, None when it has the port.
    """

    pid: int
    start_ticks: int
    port: int
    url: str
    version: str
    started_at: datetime
    token: str = field(repr=False)
    notes: tuple[str, ...] = ()
    socket: str | None = None

    @property
    def page_url(self) -> str:
        """The address that lets a browser in: treat it as a password."""
        return f"{self.url}/?token={self.token}"


def read_home_file() -> HomeFile | None:
    """Return what the running home wrote, or None when there is no home.

    A file whose process is gone, or whose pid belongs to another process by now, counts as none.

    Raises: NotAllowedError when a stranger made the directory.
    """
    directory = runtime_path()
    try:
        require_ours(directory)
        body = read_own_file(directory / _FILE)
        found = from_json(body, HomeFile)
    except (OSError, msgspec.DecodeError):
        # Half a file cannot happen (it is renamed into place): what does not parse is not ours.
        return None
    return found if is_alive(found.pid, found.start_ticks) else None


def write_home_file(content: HomeFile) -> None:
    """Publish `content`; readers see the old file or the new one, never half of it."""
    replace_own_file(runtime_dir() / _FILE, to_json(content))


def remove_home_file() -> None:
    """Take the state file away; it is fine when it is gone already."""
    (runtime_path() / _FILE).unlink(missing_ok=True)


class HomeLock:
    """The lock that makes this process the user's only home, as long as it is open.

    Source: flock(2).
    """

    def __init__(self) -> None:
        """Take it.

        Raises: AlreadyRunningError, NotAllowedError.
        """
        self._descriptor = _taken_lock()

    def retake(self) -> None:
        """Take it again where its file was removed: nobody else would find the one we hold.

        Raises: AlreadyRunningError when another home was quicker, NotAllowedError.
        """
        ours = os.fstat(self._descriptor)
        with suppress(FileNotFoundError):
            found = (runtime_path() / _LOCK).lstat()
            if (found.st_dev, found.st_ino) == (ours.st_dev, ours.st_ino):
                return
        fresh = _taken_lock()
        self.close()
        self._descriptor = fresh

    def close(self) -> None:
        """Let go of it; the empty file stays."""
        os.close(self._descriptor)


@contextmanager
def only_home() -> Iterator[HomeLock]:
    """Be the user's only home.

    The kernel drops the lock when the process ends, however it ends.

    Raises: AlreadyRunningError, NotAllowedError.
    """
    lock = HomeLock()
    try:
        yield lock
    finally:
        lock.close()


def _taken_lock() -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(runtime_dir() / _LOCK, flags, _PRIVATE)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise AlreadyRunningError(
            "home is running already", hint="homeport status shows where"
        ) from error
    return descriptor
