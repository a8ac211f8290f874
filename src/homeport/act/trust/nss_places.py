"""Where browsers keep their NSS databases: as packaged by the system, by snap and by flatpak."""

from pathlib import Path

from homeport.act.trust.machine import Machine
from homeport.act.trust.nss_store import NssStore
from homeport.model.trust import StoreKind

_CHROMIUM = (
    ".pki/nssdb",
    ".local/share/pki/nssdb",
    "snap/*/current/.pki/nssdb",
    ".var/app/*/.pki/nssdb",
    ".var/app/*/data/pki/nssdb",
)
_FIREFOX = (
    ".mozilla/firefox/*",
    ".config/mozilla/firefox/*",
    "snap/firefox/common/.mozilla/firefox/*",
    ".var/app/org.mozilla.firefox/.mozilla/firefox/*",
    ".var/app/org.mozilla.firefox/config/mozilla/firefox/*",
    ".librewolf/*",
    "Library/Application Support/Firefox/Profiles/*",
)
# The programs that read ~/.pki/nssdb.
_BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "brave-browser",
    "microsoft-edge", "vivaldi", "opera",
)  # fmt: skip
_MOST = 50


def find_nss_stores(machine: Machine) -> tuple[NssStore, ...]:
    """Return the databases in the home directory, and Chromium's where it has yet to be made."""
    chromium = _found(machine, _CHROMIUM, StoreKind.CHROMIUM)
    firefox = _found(machine, _FIREFOX, StoreKind.FIREFOX)
    usual = machine.home / _CHROMIUM[0]
    shared = {usual, _in_data_home(machine)}
    if not any(one.folder in shared for one in chromium) and _has_browser(machine):
        new = NssStore(machine=machine, folder=usual, kind=StoreKind.CHROMIUM, is_new=True)
        chromium = (new, *chromium)
    return (*chromium, *firefox)


def _found(machine: Machine, patterns: tuple[str, ...], kind: StoreKind) -> tuple[NssStore, ...]:
    folders: dict[Path, Path] = {}
    places = [one for pattern in patterns for one in _glob(machine.home, pattern)]
    if kind is StoreKind.CHROMIUM:
        places.append(_in_data_home(machine))
    for folder in places:
        if _has_database(folder):
            folders.setdefault(folder.resolve(), folder)
    return tuple(
        NssStore(machine=machine, folder=one, kind=kind) for one in list(folders.values())[:_MOST]
    )


def _glob(home: Path, pattern: str) -> list[Path]:
    try:
        return sorted(home.glob(pattern))
    except OSError:
        return []


def _in_data_home(machine: Machine) -> Path:
    chosen = machine.env.get("XDG_DATA_HOME", "")
    data = Path(chosen) if chosen.startswith("/") else machine.home / ".local/share"
    return data / "pki/nssdb"


def _has_database(folder: Path) -> bool:
    try:
        return (folder / "cert9.db").is_file()
    except OSError:
        return False


def _has_browser(machine: Machine) -> bool:
    return any(machine.tool(one) for one in _BROWSERS)
