"""Say which systemd unit and which container a control group belongs to."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from homeport.model.process import Container
from homeport.model.unit_name import unescape

_LIVE = Path("/")
_DELETED = " (deleted)"
_UNIT = re.compile(r"\.(service|scope|socket|mount|swap)$")
_OCI_ID = r"(?P<id>[0-9a-f]{64})"
# How each engine names the scope of a container (systemd driver). conmon's own scope is not
# inside the container, so "libpod-conmon-..." and "crio-conmon-..." must not match.
_SCOPE = re.compile(rf"^(?P<by>docker|libpod|cri-containerd|crio|nerdctl)-{_OCI_ID}(\.scope)?$")
_BARE = re.compile(rf"^{_OCI_ID}$")
_BUILD = re.compile(r"^(?P<id>[0-9a-z]{25})$")
_ENGINE = {
    "docker": "docker",
    "ecs": "docker",
    "libpod": "podman",
    "libpod_parent": "podman",
    "cri-containerd": "containerd",
    "nerdctl": "containerd",
    "default": "containerd",
    "crio": "cri-o",
    "buildkit": "buildkit",
}
_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Cgroup:
    """What /proc/PID/cgroup tells. `path` is None when there is no v2 and no systemd hierarchy."""

    path: str | None = None
    unit: str | None = None
    container: Container | None = None


@lru_cache(maxsize=1_024)
def parse_cgroup(text: str) -> Cgroup:
    """Return what the lines of /proc/PID/cgroup say, for v1, v2 and both at once ("hybrid").

    Remembered, because the processes of one group have the same text.

    The unit stands in the v2 hierarchy or in v1's name=systemd. A container with the cgroupfs
    driver on v1 shows in any of the controllers.

    Source: cgroups(7), /proc/PID/cgroup.
    """
    unified, systemd, others = None, None, []
    for line in text.splitlines():
        number, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if not path.startswith("/"):
            continue
        path = path.removesuffix(_DELETED)
        if number == "0" and not controllers:
            unified = path
        elif controllers == "name=systemd":
            systemd = path
        else:
            others.append(path)
    main = _first_below_root(unified, systemd)
    paths = [one for one in (unified, systemd, *others) if one]
    return Cgroup(
        path=main,
        unit=unit_of(main) if main else None,
        container=next(filter(None, map(container_of, paths)), None),
    )


def _first_below_root(unified: str | None, systemd: str | None) -> str | None:
    # On a hybrid machine the v2 hierarchy may exist with everybody in its root.
    for path in (unified, systemd):
        if path and path != "/":
            return path
    return unified or systemd


def unit_of(path: str) -> str | None:
    """Return the systemd unit that owns the cgroup `path`: the innermost unit on the way down.

    Slices are not units that start anything. "init.scope" below user@1000.service is that user's
    manager itself, so it counts as the manager's unit.

    Source: systemd.unit(5), "The Control Group Interfaces" (systemd.io/CONTROL_GROUP_INTERFACE).
    """
    units = [part for part in path.split("/") if _UNIT.search(part)]
    if len(units) > 1 and units[-1] == "init.scope":
        units.pop()
    return units[-1] if units else None


def container_of(path: str) -> Container | None:
    """Return the innermost container that the cgroup `path` lies in."""
    parts = path.strip("/").split("/")
    for index in range(len(parts) - 1, -1, -1):
        found = _oci_container(parts, index) or _named_container(parts, index)
        if found:
            return found
    return None


def _oci_container(parts: list[str], index: int) -> Container | None:
    part = parts[index]
    parent = parts[index - 1] if index else ""
    if scope := _SCOPE.match(part):
        return _shorten(_ENGINE[scope["by"]], scope["id"])
    if parent == "buildkit" and (_BUILD.match(part) or _BARE.match(part)):
        return _shorten("buildkit", part)
    if not _BARE.match(part):
        return None
    if any(one.startswith("kubepods") for one in parts[:index]):
        return _shorten("kubernetes", part)
    engine = next((_ENGINE[one] for one in reversed(parts[:index]) if one in _ENGINE), None)
    return _shorten(engine or "oci", part)


def _shorten(engine: str, identity: str) -> Container:
    return Container(engine=engine, id=identity[:_SHOWN_DIGITS])


def _named_container(parts: list[str], index: int) -> Container | None:
    """Return an LXC or systemd-nspawn container: those have names instead of hex ids."""
    part = parts[index]
    if part.startswith("lxc.payload."):
        return _named("lxc", part.removeprefix("lxc.payload."))
    if index and parts[index - 1] in ("lxc", "lxc.payload"):
        return _named("lxc", part)
    if part.startswith("systemd-nspawn@") and part.endswith(".service"):
        return _named("nspawn", part.removeprefix("systemd-nspawn@").removesuffix(".service"))
    if part.startswith("machine-") and part.endswith(".scope"):
        name = unescape(part.removeprefix("machine-").removesuffix(".scope"))
        # libvirt registers its guests the same way, and those are no containers.
        return None if name.startswith(("qemu-", "lxc-")) else _named("nspawn", name)
    return None


def _named(engine: str, name: str) -> Container:
    shown = unescape(name)
    return Container(engine=engine, id=shown, name=shown)


def read_home_container(root: Path = _LIVE) -> Container | None:
    """Return the container whose files Homeport sees: its own, or that of a captured machine."""
    place = "proc/self/cgroup" if root == _LIVE else "proc/1/cgroup"
    try:
        return parse_cgroup((root / place).read_text("utf-8", "replace")).container
    except OSError:
        return None


def find_unified(root: Path = _LIVE) -> Path | None:
    """Return where the v2 hierarchy is mounted, None when there is none."""
    for place in ("sys/fs/cgroup", "sys/fs/cgroup/unified"):
        if (root / place / "cgroup.procs").exists():
            # v1 controllers have cgroup.procs too, but never at the top of the tmpfs.
            return root / place
    return None


def read_cgroup_ids(root: Path = _LIVE) -> dict[int, str]:
    """Return cgroup id -> path of the v2 hierarchy; the id is the directory's inode.

    Anybody may read this, so it still names the unit of a socket whose owner is hidden.

    Cost: one scandir per cgroup.  Source: bpf_get_current_cgroup_id in bpf-helpers(7).
    """
    top = find_unified(root)
    if top is None:
        return {}
    found = {top.stat().st_ino: "/"}
    left = [str(top)]
    while left:
        for entry in _subdirectories(left.pop()):
            found[entry.inode()] = entry.path[len(str(top)) :]
            left.append(entry.path)
    return found


def _subdirectories(directory: str) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(directory) as entries:
            yield from (one for one in entries if one.is_dir(follow_symlinks=False))
    except OSError:
        return


def read_pids(path: str, root: Path = _LIVE) -> tuple[int, ...]:
    """Return the processes of the v2 cgroup `path`; empty when it is gone or threaded."""
    top = find_unified(root)
    if top is None:
        return ()
    try:
        lines: Iterable[str] = (top / path.strip("/") / "cgroup.procs").read_text().split()
    except OSError:
        return ()
    # 0 stands for a process outside the reader's pid namespace.
    return tuple(int(one) for one in lines if one != "0")
