"""Let a group of users see the owners of all ports without sudo: explain it, do it, undo it."""

import grp
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from homeport.act.pin_iterator import (
    DEFAULT_PLACE,
    is_mounted,
    pin_listeners,
    unpin_listeners,
)
from homeport.errors import HelperMissingError, NoSuchThingError, NotAllowedError
from homeport.model.service import SCHEMA
from homeport.observe.bpf_load import CACHE
from homeport.observe.pinned import read_pinned

_CACHE_DIRECTORY = Path(CACHE).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupPlan:
    """What `apply` would do, what that discloses to whom, and what takes it back."""

    schema: int = SCHEMA
    group: str
    members: tuple[str, ...]
    steps: tuple[str, ...]
    discloses: tuple[str, ...]
    lasts: str
    undo: str
    is_set_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupStatus:
    """Whether the pin is there, for which group, and whether the caller can read it."""

    schema: int = SCHEMA
    is_set_up: bool
    group: str | None
    may_read: bool
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupReport:
    """What was done; `is_set_up` is how things stand now."""

    schema: int = SCHEMA
    done: tuple[str, ...]
    is_set_up: bool
    group: str | None


def explain(group: str | None = None, *, place: Path = DEFAULT_PLACE) -> SetupPlan:
    """Return the plan for `group` (None: the group of whoever called sudo).

    Raises: NoSuchThingError when there is no such group.
    """
    entry = _group(group)
    return SetupPlan(
        group=entry.gr_name,
        members=tuple(sorted(entry.gr_mem)),
        steps=(
            "load a BPF program of 80 instructions that only reads: for each listening socket "
            "it names the process that holds it",
            f"mount a bpf file system of its own at {place} and pin the program there, "
            f"mode 0440 root:{entry.gr_name}",
            f"keep the kernel's structure offsets in {CACHE}",
        ),
        discloses=(
            f"the members of the group {entry.gr_name} can see, for every user's listening "
            "sockets: pid, process name, start time and descriptor number, even under hidepid",
            "nothing else: no arguments, no environment, no traffic, and nothing can be changed",
        ),
        lasts="until the next reboot, or until it is undone",
        undo=_sudo_line("--undo"),
        is_set_up=is_mounted(place),
    )


def apply(group: str | None = None, *, place: Path = DEFAULT_PLACE) -> SetupReport:
    """Pin the iterator for `group`; done twice, it renews the pin.

    Raises: NotAllowedError without root, HelperMissingError where the kernel does not have it.
    """
    entry = _group(group)
    require_root()
    try:
        pin_listeners(entry.gr_gid, place)
    except OSError as error:
        raise HelperMissingError(
            f"this kernel refuses the BPF iterator: {error.strerror or error}",
            hint="It takes Linux 5.11 with BTF and no lockdown. Homeport works without, slower.",
        ) from error
    return SetupReport(
        done=(f"pinned the iterator below {place} for the group {entry.gr_name}",),
        is_set_up=True,
        group=entry.gr_name,
    )


def undo(*, place: Path = DEFAULT_PLACE, cache: Path = _CACHE_DIRECTORY) -> SetupReport:
    """Take everything away that `apply` made; fine when there is nothing.

    Raises: NotAllowedError without root.
    """
    require_root("--undo")
    done = []
    try:
        if unpin_listeners(place):
            done.append(f"removed the pin and its file system at {place}")
        if cache.exists():
            shutil.rmtree(cache)
            done.append(f"removed {cache}")
    except OSError as error:
        raise NotAllowedError(
            f"could not take it all away: {error}", hint="Say it again when that is free."
        ) from error
    return SetupReport(done=tuple(done), is_set_up=False, group=None)


def read_status(*, place: Path = DEFAULT_PLACE) -> SetupStatus:
    """Return how things stand, for the caller."""
    is_set_up = is_mounted(place)
    return SetupStatus(
        is_set_up=is_set_up,
        group=_name_group(place.stat().st_gid) if is_set_up else None,
        may_read=read_pinned(set(), str(place)) is not None,
        place=str(place),
    )


def require_root(*options: str) -> None:
    """Raises: NotAllowedError, with the command to say instead, when the caller is not root."""
    if os.geteuid() != 0:
        raise NotAllowedError(
            "only root can change what the kernel tells to whom",
            hint=f"Say: {_sudo_line(*options)}",
        )


def _sudo_line(*options: str) -> str:
    """Return the command with its full path: sudo does not search the user's PATH."""
    launcher = Path(sys.prefix) / "bin" / "homeport"
    name = str(launcher) if launcher.exists() else "homeport"
    return " ".join(["sudo", name, "setup", *options])


def _group(name: str | None) -> grp.struct_group:
    """Return the group called `name`, else the primary one of the user behind sudo, else root's."""
    if name is None:
        # Without sudo this is only a preview, for the group that sudo would then name.
        by_sudo = os.environ.get("SUDO_GID", "") if os.geteuid() == 0 else ""
        number = int(by_sudo) if by_sudo.isdecimal() else os.getgid()
        try:
            return grp.getgrgid(number)
        except KeyError:
            name = str(number)
    try:
        return grp.getgrnam(name)
    except KeyError:
        raise NoSuchThingError(
            f"there is no group {name}", hint="`getent group` lists them; see groupadd(8)."
        ) from None


def _name_group(number: int) -> str:
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)
