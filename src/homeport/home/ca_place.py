"""Where the local CA lies, and whose root is meant: one's own, that behind sudo, a file's."""

import os
import pwd
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from homeport.errors import ConfigError, NoSuchThingError, NotAllowedError
from homeport.guard.ca_check import require_local_root
from homeport.guard.ca_files import CA_FILE, ROOT_FILE, open_plainly
from homeport.guard.local_ca import LocalCa, open_ca
from homeport.home.paths import state_dir
from homeport.model.trust import RootCertificate

_FOLDER = "ca"
_MOST_BYTES = 64 << 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenRoot:
    """The root and the file that holds it.

    `is_given`: the caller named the file. `is_preview`: it is not there yet, and not this one.
    """

    root: RootCertificate
    path: Path
    is_given: bool = False
    is_preview: bool = False


def ca_folder() -> Path:
    """Return the directory of the local CA; it may not be there yet."""
    return state_dir() / _FOLDER


def local_ca() -> LocalCa:
    """Return this user's CA, made where there is none.

    Raises: ConfigError, NotAllowedError.
    """
    return open_ca(ca_folder())


def choose_root(ca: Path | None, *, dry_run: bool = False) -> ChosenRoot:
    """Return the root to trust: of the file `ca`, of who called sudo, else this user's own.

    With `dry_run` a CA that is not there yet is only pretended.

    Raises: NoSuchThingError, NotAllowedError, ConfigError.
    """
    given = ca or _behind_sudo()
    if given is not None:
        return _read(given, is_given=ca is not None)
    if dry_run and not (ca_folder() / CA_FILE).exists():
        with tempfile.TemporaryDirectory() as folder:
            pem = open_ca(Path(folder) / _FOLDER).root_pem
        path = ca_folder() / ROOT_FILE
        return ChosenRoot(root=RootCertificate(pem=pem), path=path, is_preview=True)
    made = local_ca()
    return ChosenRoot(root=RootCertificate(pem=made.root_pem), path=made.root_path)


def known_root(ca: Path | None) -> ChosenRoot | None:
    """Return the root to take out again, also of a CA that is broken or expired; None without one.

    Raises: NotAllowedError, NoSuchThingError when a file was meant that is not there.
    """
    path = ca or _behind_sudo()
    try:
        return _read(path or ca_folder() / ROOT_FILE, is_given=ca is not None)
    except NoSuchThingError:
        if path is not None:
            raise
    with suppress(ConfigError):
        if (ca_folder() / CA_FILE).exists():
            return choose_root(None)
    return None


def is_behind_sudo() -> bool:
    """Return whether root was reached by another user's sudo."""
    return os.geteuid() == 0 and _sudo_uid() not in (None, 0)


def sudo_line(*words: str) -> str:
    """Return the command with its full path: sudo does not search the user's PATH."""
    launcher = Path(sys.prefix) / "bin" / "homeport"
    return " ".join(("sudo", str(launcher) if launcher.exists() else "homeport", *words))


def _read(path: Path, *, is_given: bool) -> ChosenRoot:
    """Raises: NoSuchThingError, NotAllowedError unless it is a root limited to localhost."""
    try:
        with open(path, "rb", opener=open_plainly) as file:
            pem = file.read(_MOST_BYTES).decode("ascii", "replace")
    except FileNotFoundError as error:
        raise NoSuchThingError(
            f"there is no {path}",
            hint="`homeport trust`, without sudo, makes it and names it; --ca takes another place.",
        ) from error
    except OSError as error:
        raise NotAllowedError(
            f"{path} cannot be read: {error.strerror}", hint="Give the root.crt itself, no link."
        ) from error
    require_local_root(pem)
    return ChosenRoot(root=RootCertificate(pem=pem), path=path, is_given=is_given)


def _behind_sudo() -> Path | None:
    """Return the root of the user behind sudo; None where root has one of its own and they none."""
    uid = _sudo_uid()
    if uid is None or not is_behind_sudo():
        return None
    try:
        home = Path(pwd.getpwuid(uid).pw_dir)
    except KeyError:
        return None
    below = "Library/Logs/Homeport" if sys.platform == "darwin" else ".local/state/homeport"
    path = home / below / _FOLDER / ROOT_FILE
    return path if path.exists() or not (ca_folder() / CA_FILE).exists() else None


def _sudo_uid() -> int | None:
    text = os.environ.get("SUDO_UID", "")
    return int(text) if text.isdecimal() else None
