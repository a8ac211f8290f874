"""Find packages of npm on disk: where they lie, what their package.json says."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import basename, normpath

from homeport.model.clues import Origin, Package
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.tree import real_path, way_up

_MOST_LEVELS = 12
_MOST_DEPENDENCIES = 300
_LIMIT_BYTES = 1 << 20
_NAME = r"(@[^/]+/[^/]+|[^@/.][^/]*)"
# Debian's packages lie in /usr/share/nodejs. Source: Debian JavaScript Policy.
_INSIDE = re.compile(rf"^(.*/(?:node_modules|usr/share/nodejs|usr/lib/nodejs))/{_NAME}(?:/|$)")
# Yarn's zip files are only paths to the process. Source: yarnpkg.com/advanced/lexicon, cache.
_IN_ZIP = re.compile(rf"/[^/]+?-npm-([^/]+?)-[0-9a-f]{{6,}}(?:-[\w.]+)?\.zip/node_modules/{_NAME}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package.json says. `commands` has the file behind each entry of "bin"."""

    name: str | None = None
    version: str | None = None
    main: str | None = None
    commands: Mapping[str, str] = field(default_factory=dict)
    dependencies: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)

    def package(self, name: str) -> Package:
        """Return the package, called `name` where it lies."""
        return Package(
            origin=Origin.NPM, name=name, version=self.version, full_version=self.version
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a package is installed."""

    name: str
    folder: str
    version: str | None = None


def parse_manifest(text: str) -> Manifest | None:
    """Return what `text` says, None when it is no package.json.

    Source: docs.npmjs.com/cli/configuring-npm/package-json.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(whole, dict):
        return None
    name = _text(whole.get("name"))
    wanted: list[str] = []
    for key in ("dependencies", "devDependencies", "optionalDependencies"):
        listed = whole.get(key)
        wanted += listed if isinstance(listed, dict) else ()
    return Manifest(
        name=name,
        version=_text(whole.get("version")),
        main=_text(whole.get("main")) or _text(whole.get("module")),
        commands=_commands(name, whole.get("bin")),
        dependencies=tuple(dict.fromkeys(wanted))[:_MOST_DEPENDENCIES],
        aliases=_aliases(whole.get("imports")),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _commands(name: str | None, value: object) -> dict[str, str]:
    if isinstance(value, str) and name:
        return {basename(name): normpath(value)}
    if not isinstance(value, dict):
        return {}
    return {key: normpath(file) for key, file in value.items() if isinstance(file, str)}


def _aliases(value: object) -> dict[str, str]:
    """Return the "imports" that stand for files. Source: nodejs.org/api/packages.html."""
    if not isinstance(value, dict):
        return {}
    found = {}
    for key, target in value.items():
        target = target.get("default") if isinstance(target, dict) else target  # noqa: PLW2901 - the same, unwrapped
        if isinstance(target, str) and target.startswith("./"):
            found[key] = target
    return found


_MANIFESTS = Remembered(parse_manifest, _LIMIT_BYTES)


def read_manifest(folder: str, root: Path) -> Manifest | None:
    """Return the package.json in `folder`."""
    return _MANIFESTS.read(f"{folder}/package.json", root)


def nearest_manifest(folder: str, root: Path) -> tuple[str, Manifest] | None:
    """Return the nearest package.json that names something, and where it lies.

    One without a name only says how to read the files beside it ({"type": "module"}).
    """
    for place in way_up(folder, _MOST_LEVELS):
        found = read_manifest(place, root)
        if found is not None and (found.name or found.dependencies):
            return place, found
    return None


def place_of(path: str) -> Place | None:
    """Return in which installed package `path` lies, by the path alone."""
    zipped = _IN_ZIP.search(path)
    if zipped:
        return Place(name=zipped[2], folder=path[: zipped.end()], version=zipped[1])
    inside = _INSIDE.match(path)
    if inside is None or inside[2].startswith("."):
        return None
    return Place(name=inside[2], folder=f"{inside[1]}/{inside[2]}")


def package_at(place: Place, root: Path) -> Package:
    """Return the package that lies at `place`."""
    found = read_manifest(place.folder, root)
    if found is None:
        return Package(
            origin=Origin.NPM, name=place.name, version=place.version, full_version=place.version
        )
    return found.package(place.name)


def find_package(name: str, folder: str, root: Path) -> str | None:
    """Return where code in `folder` finds the package `name`.

    A directory with thousands of packages is never listed, only asked for this one.
    """
    for place in _places(name, folder):
        if read_manifest(place, root) is not None:
            return place
    return None


def _places(name: str, folder: str) -> Iterator[str]:
    for one in way_up(folder, _MOST_LEVELS):
        if basename(one) != "node_modules":
            yield f"{one}/node_modules/{name}"
    yield f"/usr/share/nodejs/{name}"


def command_file(name: str, folder: str, root: Path) -> str | None:
    """Return the file behind node_modules/.bin/NAME as seen from `folder`."""
    for one in way_up(folder, _MOST_LEVELS):
        link = f"{one}/node_modules/.bin/{name}"
        found = real_path(link, root)
        if place_of(found) is not None:
            return found
    return None


def command_name(place: Place, path: str, root: Path) -> str:
    """Return the command of the package at `place` that `path` belongs to."""
    bare = basename(place.name)
    manifest = read_manifest(place.folder, root)
    commands = manifest.commands if manifest else {}
    inside = path.removeprefix(f"{place.folder}/")
    for name, file in commands.items():
        if file == inside or file.rpartition(".")[0] == inside:
            return name
    if bare in commands or len(commands) != 1:
        return bare
    return next(iter(commands))
