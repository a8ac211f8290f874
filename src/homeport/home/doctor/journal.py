"""Remember the fixes that were applied, so that the last one can be taken back."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import state_dir
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.kit.wire import from_json, to_json
from homeport.model.mending import Applied
from homeport.observe.small_file import read_small

_NAME = "doctor-fixes.json"
_MOST = 20
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One applied fix. `boot` tells this run of the machine from others."""

    at: datetime
    boot: str
    applied: Applied


def boot_id() -> str:
    """Return what tells this run of the machine from others, empty where that is not known."""
    return (read_small(_BOOT_ID) or "").strip()


def remember(applied: Applied, *, clock: Clock = SYSTEM_CLOCK) -> None:
    """Keep `applied` as the newest; the oldest of more than 20 is forgotten.

    Raises: OSError, NotAllowedError when there is no place for it.
    """
    fresh = Entry(at=clock.now(), boot=boot_id(), applied=applied)
    _change(lambda known: (*known, fresh)[-_MOST:])


def entries() -> tuple[Entry, ...]:
    """Return what is remembered, the newest last; nothing when the file is damaged.

    Raises: NotAllowedError when a stranger stands in the place of the directory.
    """
    try:
        return from_json(read_own_file(_path()), tuple[Entry, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def forget(entry: Entry) -> None:
    """Drop `entry`.

    Raises: OSError, NotAllowedError.
    """
    _change(lambda known: tuple(one for one in known if one != entry))


def _change(edit: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> None:
    with _locked():
        replace_own_file(_path(), to_json(edit(entries())))


@contextmanager
def _locked() -> Iterator[None]:
    """Let nobody else change the file meanwhile; it takes a millisecond."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    opened = os.open(_path().with_suffix(".lock"), flags, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def _path() -> Path:
    return state_dir() / _NAME
