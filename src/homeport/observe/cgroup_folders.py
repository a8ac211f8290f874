"""Find the folders of the control groups that a process is in, of either version."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from homeport.observe.cgroups import find_unified
from homeport.observe.proc_files import as_text, proc_path, read_file

# The v2 hierarchy has no controllers in /proc/PID/cgroup, so its name there is empty.
UNIFIED = ""

_SMALL_BYTES = 8_192
_V1 = "sys/fs/cgroup"
_DEEPEST = 32


def read_groups(pid: int, root: Path) -> dict[str, str]:
    """Return controller -> path of the group that `pid` is in; empty when it is gone.

    Source: cgroups(7), /proc/PID/cgroup.
    """
    found: dict[str, str] = {}
    text = as_text(read_file(proc_path(root, pid) + "/cgroup", _SMALL_BYTES) or b"")
    for line in text.splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if path.startswith("/"):
            for one in controllers.split(","):
                found[one] = path.removesuffix(" (deleted)")
    return found


def folders_up(controller: str, groups: Mapping[str, str], root: Path) -> Iterator[str]:
    """Yield the folder of the group of `controller`, then of its parents up to the top.

    Outside the caller's cgroup namespace a path begins with "/..": nobody can tell the folder.
    """
    path = groups.get(controller)
    if path is None or ".." in path.split("/"):
        return
    top = _top(controller, root)
    if top is None:
        return
    parts = [part for part in path.split("/") if part][:_DEEPEST]
    for depth in range(len(parts), -1, -1):
        yield "/".join((top, *parts[:depth]))


def _top(controller: str, root: Path) -> str | None:
    if controller == UNIFIED:
        found = find_unified(root)
        return None if found is None else str(found)
    for name in (controller, "cpu,cpuacct" if controller == "cpu" else controller):
        place = os.fspath(root / _V1 / name)
        if os.path.isdir(place):  # noqa: PTH112 - the rest of these paths are plain strings
            return place
    return None


def read_word(path: str) -> str:
    """Return a file of one line without its end; empty when there is none."""
    return (read_file(path, 256) or b"").decode("ascii", "replace").strip()


def read_counters(path: str) -> dict[str, int]:
    """Return the "name number" lines of a cgroup file."""
    found: dict[str, int] = {}
    for line in (read_file(path, _SMALL_BYTES) or b"").decode("ascii", "replace").splitlines():
        name, _, number = line.partition(" ")
        if number.strip().isdecimal():
            found[name] = int(number)
    return found


def as_the_machine_says(path: str, root: Path) -> str:
    """Return `path` without the root of a captured machine."""
    top = str(root).rstrip("/")
    return path.removeprefix(top) if top else path
