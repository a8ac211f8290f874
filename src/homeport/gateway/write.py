"""Put documents where Envoy reads them: whole or not at all, and the last good ones kept."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from homeport.errors import HomeportError
from homeport.gateway.resources import Document, Kind, place_of, read_document

_PRIVATE_DIR = 0o700
_PRIVATE = 0o600
_GOOD = "good"


class NotWrittenError(HomeportError):
    """The new routes could not be written; the old ones go on."""

    code, exit_code, http_status = "routes-not-written", 4, 507


class Shelf:
    """The directory of one gateway: one directory per kind, and `good` for what was accepted."""

    def __init__(self, directory: Path) -> None:
        """Use `directory`; `prepare` makes it."""
        self.directory = directory

    def prepare(self) -> None:
        """Make the directories, for their user only.

        Raises: NotWrittenError.
        """
        try:
            for one in (self.directory, *(self._path(kind).parent for kind in Kind), self._kept):
                one.mkdir(mode=_PRIVATE_DIR, parents=True, exist_ok=True)
                _require_own(one)
        except OSError as error:
            raise _not_written(self.directory, error) from error

    def read(self, kind: Kind) -> Document | None:
        """Return the document of `kind` that Envoy would read, None when there is none."""
        return _read(kind, self._path(kind))

    def read_good(self, kind: Kind) -> Document | None:
        """Return the last one that was accepted."""
        return _read(kind, self._good(kind))

    def put(self, document: Document, *, again: bool = False) -> bool:
        """Give `document` to Envoy; return False when it lies there already and not `again`.

        Raises: NotWrittenError; the old file is untouched then.
        """
        path = self._path(document.kind)
        if not again and _holds(path, document.body):
            return False
        self._replace(path, document.body)
        return True

    def keep(self, document: Document) -> None:
        """Remember `document` as accepted.

        Raises: NotWrittenError.
        """
        path = self._good(document.kind)
        if not _holds(path, document.body):
            self._replace(path, document.body)

    def _path(self, kind: Kind) -> Path:
        return Path(place_of(str(self.directory), kind))

    @property
    def _kept(self) -> Path:
        return self.directory / _GOOD

    def _good(self, kind: Kind) -> Path:
        return self._kept / f"{kind.value}.json"

    def _replace(self, path: Path, body: bytes) -> None:
        try:
            replace_private(path, body)
        except OSError as error:
            raise _not_written(path, error) from error


def replace_private(path: Path, body: bytes) -> None:
    """Put `body` at `path` in one step, for its user only.

    The fresh file is in the same directory, so that the rename cannot become a copy; it is whole
    before, so that a full disk shows while the old file is still there.

    Raises: OSError; the old file is untouched then, and nothing is left beside it.
    """
    fresh = path.with_name(f".{path.name}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, flags, _PRIVATE), "wb") as file:
            file.write(body)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _read(kind: Kind, path: Path) -> Document | None:
    try:
        return read_document(kind, path.read_bytes())
    except (OSError, ValueError):
        return None


def _holds(path: Path, body: bytes) -> bool:
    """Return whether `body` is in the file, without understanding it."""
    try:
        return path.read_bytes() == body
    except OSError:
        return False


def _require_own(directory: Path) -> None:
    """Make sure that nobody else can look into `directory` or put something there.

    Raises: OSError.
    """
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise PermissionError(f"{directory} is not a directory of this user")
    if stat.S_IMODE(found.st_mode) != _PRIVATE_DIR:
        directory.chmod(_PRIVATE_DIR)


def _not_written(path: Path, error: OSError) -> NotWrittenError:
    return NotWrittenError(
        f"cannot write the gateway's files at {path}: {error.strerror or error}",
        hint="the old routes go on; make room on the disk or give the directory to your user, "
        "then change the routes again",
    )
