"""Where home keeps its files: private directories under the XDG paths, or their macOS twins."""

import os
import stat
import sys
from pathlib import Path

from homeport.errors import NotAllowedError

_NAME = "homeport"
_PRIVATE = 0o700
# Where every Unix user may write; what stands there may be a stranger's, so it is checked below.
_SHARED = Path("/tmp")  # noqa: S108 - the XDG fallback must be the same in every shell of a user


def runtime_path() -> Path:
    """Return where the state file, the lock and the activity file stand; makes nothing.

    A shell without XDG_RUNTIME_DIR (su, cron, ssh to a container) must find the same home as the
    desktop, so /run/user/UID is taken before the last resort, a directory in /tmp.

    Source: XDG Base Directory Specification 0.8, XDG_RUNTIME_DIR; pam_systemd(8).
    """
    uid = os.geteuid()
    for place in (_from_environment("XDG_RUNTIME_DIR"), Path(f"/run/user/{uid}")):
        if place is not None and _is_ours(place):
            return place / _NAME
    return _SHARED / f"{_NAME}-{uid}"


def short_runtime_path(mark: str) -> Path:
    """Return a short path for what needs one (sockets), told apart from others by `mark`."""
    return _SHARED / f"{_NAME}-{os.geteuid()}-{mark}"


def runtime_dir() -> Path:
    """Return `runtime_path`, made and private.

    Raises: NotAllowedError when a stranger stands in its place.
    """
    return make_private(runtime_path())


def state_dir() -> Path:
    """Return the directory for logs, made and private."""
    mac = "Library/Logs/Homeport"
    return make_private(_place("XDG_STATE_HOME", ".local/state", mac=mac))


def config_dir() -> Path:
    """Return the directory for what the user writes, made and private."""
    mac = "Library/Application Support/Homeport"
    return make_private(_place("XDG_CONFIG_HOME", ".config", mac=mac))


def cache_dir() -> Path:
    """Return the directory for what can be found out again, made and private."""
    return make_private(_place("XDG_CACHE_HOME", ".cache", mac="Library/Caches/Homeport"))


def make_private(directory: Path) -> Path:
    """Make `directory` (and its parents) so that only its user can look into it; return it.

    Raises: NotAllowedError when it is a link, no directory, or somebody else's.
    """
    try:
        directory.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        directory.mkdir(mode=_PRIVATE, exist_ok=True)
    except OSError as error:
        raise NotAllowedError(
            f"cannot make the directory {directory}: {error.strerror}",
            hint="give it to your user, or set XDG_RUNTIME_DIR, XDG_STATE_HOME, XDG_CONFIG_HOME",
        ) from error
    require_ours(directory)
    if stat.S_IMODE(directory.lstat().st_mode) != _PRIVATE:
        directory.chmod(_PRIVATE)
    return directory


def require_ours(directory: Path) -> None:
    """Refuse a directory that somebody else could have put there.

    Raises: NotAllowedError, FileNotFoundError.
    """
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise NotAllowedError(
            f"{directory} is not a directory of your own (owner uid {found.st_uid})",
            hint=f"look at it and remove it, or set XDG_RUNTIME_DIR: ls -ld {directory}",
        )


def _place(variable: str, below_home: str, *, mac: str) -> Path:
    chosen = _from_environment(variable)
    if chosen is not None:
        return chosen / _NAME
    if sys.platform == "darwin":
        return Path.home() / mac
    return Path.home() / below_home / _NAME


def _from_environment(variable: str) -> Path | None:
    """Return the path in `variable`; a relative one is void, says the specification."""
    value = os.environ.get(variable, "")
    return Path(value) if value.startswith("/") else None


def _is_ours(place: Path) -> bool:
    """Return whether `place` is a directory of this user: after su it may be the other one's."""
    try:
        found = place.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
