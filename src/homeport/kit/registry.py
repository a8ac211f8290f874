"""Find the things of which each has its own file in a package, and load only those asked for."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar
from zlib import crc32

T = TypeVar("T")
Keys = dict[str, list[str]]
SHIPPED = "keys.json"


class Registry(Generic[T]):
    """The values that the modules of a package hold, each in its attribute `attribute`.

    The file name is the name, with "-" for "_". Files that begin with "_" are not things.
    """

    def __init__(self, package: str, attribute: str, kind: type[T]) -> None:
        self.package = package
        self._attribute = attribute
        self._kind = kind
        self._loaded: dict[str, T] = {}

    def names(self) -> tuple[str, ...]:
        """Return all names, sorted.

        Raises: ValueError when two files would have the same name.
        """
        found = sorted(entry.name[:-3].replace("_", "-") for entry in self._files())
        for name, following in pairwise(found):
            if name == following:
                raise ValueError(f"two files in {self.package} are called {name}")
        return tuple(found)

    def load(self, name: str) -> T:
        """Return the value in the file called `name`.

        Raises: LookupError when there is no such file; TypeError when it holds something else.
        """
        if name not in self._loaded:
            self._loaded[name] = self._import(name)
        return self._loaded[name]

    def load_all(self) -> dict[str, T]:
        """Return every value by its name."""
        return {name: self.load(name) for name in self.names()}

    def stamp(self) -> str:
        """Return a text that changes when a file of the package is added, changed or removed."""
        seen = sorted(
            (one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in self._files()
        )
        return f"{sys.hexversion:x}-{len(seen)}-{crc32(repr(seen).encode()):08x}"

    def places(self) -> tuple[Path, ...]:
        """Return the folders of the package."""
        spec = find_spec(self.package)
        return tuple(map(Path, spec.submodule_search_locations or ())) if spec else ()

    def sizes(self) -> str:
        """Return a text that changes with the package's files, but not with where they are put."""
        seen = sorted((one.name, one.stat().st_size) for one in self._files())
        return f"{len(seen)}-{crc32(repr(seen).encode()):08x}"

    def _import(self, name: str) -> T:
        module = f"{self.package}.{name.replace('-', '_')}"
        try:
            value = getattr(import_module(module), self._attribute, None)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            raise LookupError(f"{self.package} has nothing called {name}") from None
        if not isinstance(value, self._kind):
            raise TypeError(f"{module} has no {self._attribute} of type {self._kind.__name__}")
        return value

    def _files(self) -> list[os.DirEntry[str]]:
        spec = find_spec(self.package)
        places = spec.submodule_search_locations if spec else None
        if not places:
            raise LookupError(f"{self.package} is not a package")
        return [
            entry
            for place in places
            for entry in os.scandir(place)
            if entry.name.endswith(".py") and not entry.name.startswith("_")
        ]


def remembered(
    registry: Registry[T], build: Callable[[Mapping[str, T]], Keys], file: Path | None
) -> Keys:
    """Return `build` of everything in `registry`, kept in `file` until the package changes.

    A wheel brings it along (`SHIPPED` beside the modules), made by hatch_build.py. A file that
    cannot be read or written only costs the time to build again.
    """
    for place in registry.places():
        kept = _read(place / SHIPPED, registry.sizes()) if (place / SHIPPED).exists() else None
        if kept is not None:
            return kept
    if file is None:
        return build(registry.load_all())
    stamp = registry.stamp()
    kept = _read(file, stamp)
    if kept is None:
        kept = build(registry.load_all())
        _write(file, stamp, kept)
    return kept


def to_shipped(registry: Registry[T], build: Callable[[Mapping[str, T]], Keys]) -> str:
    """Return what a wheel carries as SHIPPED."""
    return json.dumps({"stamp": registry.sizes(), "keys": build(registry.load_all())})


def _read(file: Path, stamp: str) -> Keys | None:
    try:
        stored = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(stored, dict) or stored.get("stamp") != stamp:
        return None
    keys = stored.get("keys")
    return keys if isinstance(keys, dict) else None


def _write(file: Path, stamp: str, keys: Keys) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Two commands may write at once: each has a draft of its own, and one of them stays.
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.write_text(json.dumps({"stamp": stamp, "keys": keys}))
        draft.replace(file)
    except OSError:
        return
