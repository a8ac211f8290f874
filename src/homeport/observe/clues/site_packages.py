"""Read which distributions an environment of Python holds, from the names in its directories."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from homeport.model.clues import Origin, Package
from homeport.observe.clues.remembered import RememberedFolder
from homeport.observe.clues.tree import Stamp, folder_stamp, names_in

_RUNS = re.compile(r"[-_.]+")
_EGG = re.compile(r"(.+?)(?:-(\d[^-]*))?(?:-py\d[\d.]*(?:-[\w.-]+)?)?\.egg(?:-info)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """An installed distribution; `folder` holds its metadata (a file in Debian's oldest ones)."""

    name: str
    version: str | None
    folder: str

    @property
    def package(self) -> Package:
        """The distribution as a package."""
        return Package(
            origin=Origin.PYPI, name=self.name, version=self.version, full_version=self.version
        )


@dataclass(frozen=True, slots=True)
class Site:
    """What an environment holds: distributions by normalised name, and "pypi:name" -> version."""

    folders: tuple[str, ...]
    found: Mapping[str, Distribution]
    installed: Mapping[str, str | None]
    stamps: tuple[Stamp | None, ...]


EMPTY = Site((), {}, {}, ())
_KEPT = 256
_sites: dict[tuple[tuple[str, ...], Path], Site] = {}


def normal_name(name: str) -> str:
    """Return `name` as PyPI compares it. Source: PEP 503."""
    return _RUNS.sub("-", name).lower()


def read_site(folders: Iterable[str], root: Path) -> Site:
    """Return what lies in `folders`, of which the first wins, as on sys.path.

    One value is shared by all processes of an environment until a directory changes.
    Cost: 0.2 ms for an environment of 100 distributions, then a stat per directory.
    """
    key = (tuple(dict.fromkeys(folders)), root)
    stamps = tuple(folder_stamp(one, root) for one in key[0])
    known = _sites.get(key)
    if known is not None and known.stamps == stamps:
        return known
    found: dict[str, Distribution] = {}
    for folder in reversed(key[0]):
        found.update(_FOLDERS.read(folder, root) or {})
    made = Site(key[0], found, {f"pypi:{name}": one.version for name, one in found.items()}, stamps)
    while len(_sites) >= _KEPT:
        _sites.pop(next(iter(_sites)), None)
    _sites[key] = made
    return made


def _read_folder(folder: str, root: Path) -> Mapping[str, Distribution]:
    found: dict[str, Distribution] = {}
    for file in sorted(names_in(folder, root)):
        parsed = parse_metadata_name(file)
        if parsed is not None:
            name, version = parsed
            found[name] = Distribution(name=name, version=version, folder=f"{folder}/{file}")
    return found


_FOLDERS: RememberedFolder[Mapping[str, Distribution]] = RememberedFolder(_read_folder, 512)


def parse_metadata_name(file: str) -> tuple[str, str | None] | None:
    """Return normalised name and version that a metadata directory is called after.

    Source: PyPA "Recording installed projects"; setuptools, "The Internal Structure of Python
    Eggs".
    """
    if file.endswith(".dist-info"):
        name, _, version = file[:-10].rpartition("-")
        return (normal_name(name), version) if name else None
    if file.endswith((".egg-info", ".egg")):
        egg = _EGG.fullmatch(file)
        return (normal_name(egg[1]), egg[2]) if egg else None
    if file.endswith(".egg-link"):
        return normal_name(file[:-9]), None
    return None
