"""Read a Node.js, Bun or Deno process: entry point, version, imports, packages it can load."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.node_entry import (
    NODE_NAMES,
    Started,
    app_file,
    find_entry,
    runtime_of,
)
from homeport.observe.clues.node_imports import Followed, follow, follow_text
from homeport.observe.clues.node_packages import (
    find_package,
    nearest_manifest,
    place_of,
    read_manifest,
)
from homeport.observe.clues.node_source import package_of
from homeport.observe.clues.node_version import read_runtime
from homeport.observe.clues.part import Part
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.tree import is_file

__all__ = ["NODE_NAMES", "is_node", "read_node"]

_MOST_PACKAGES = 250
_CONFIG_ENDINGS = ("ts", "js", "mjs", "cjs", "mts", "cts")
_LOCK_BYTES = 4 << 20
# Both of Yarn's formats: 'express@^4.18.2:' and '"express@npm:^4.18.2":', then the version.
_LOCKED = re.compile(
    r"^\"?((?:@[^@/\"\s]+/)?[^@\"\s]+)@[^\n]*:\n[ \t]+version:?[ \t]+\"?([^\"\s]+)", re.M
)
_DENO_LOCKED = re.compile(r"\"(npm|jsr):((?:@[^/@\"]+/)?[^/@\"]+)@[^\"]*\"\s*:\s*\"(\d[^\"_]*)")


def is_node(program: str) -> bool:
    """Return whether a program of this name runs JavaScript."""
    return runtime_of(program) is not None


def read_node(
    process: Process,
    environ: Mapping[str, str],
    files: Files,
    *,
    entry_only: bool = False,
) -> Part:
    """Return what can be known of a process of Node.js, Bun or Deno; `environ` needs NODE_NAMES.

    `installed` has the versions of what is imported, declared or entered: a node_modules is
    never listed. With `entry_only` that and the imports are left out.

    Cost: 1 to 5 ms the first time, then 0.3 ms.
    """
    root = files.root
    program = basename(process.exe or (process.argv or ("",))[0].split(" ")[0])
    name = runtime_of(program) or "node"
    started = find_entry(process, name, environ, root)
    part = Part(
        runtime=read_runtime(name, process.exe, root), entry=started.entry if started else None
    )
    if started is None or entry_only:
        return part
    return _with_code(part, started, process, root)


def _with_code(part: Part, started: Started, process: Process, root: Path) -> Part:
    entry = started.entry
    app = app_file(started, process.cwd, root) if entry.kind is EntryKind.COMMAND else None
    home = _home(entry, app, process)
    nearest = nearest_manifest(home, root) if home else None
    declared = (
        frozenset(f"npm:{one}" for one in nearest[1].dependencies) if nearest else frozenset()
    )
    followed = _follow(started, app, home, declared, root)
    held = _installed(entry, followed.imports, declared, home, root)
    if nearest and nearest[1].name and nearest[1].version:
        # An application that was cloned is nobody's dependency: its own name is the clue.
        held.setdefault(f"npm:{nearest[1].name}", nearest[1].version)
    if nearest and is_file(f"{nearest[0]}/.pnp.cjs", root):
        held = {**_locked(f"{nearest[0]}/yarn.lock", root, held), **held}
    if part.runtime and part.runtime.name == "deno" and home:
        held = {**_deno_locked(home, root), **held}
    return replace(
        part,
        entry=replace(entry, app=app[0]) if app else entry,
        imports=followed.imports,
        installed=held,
        declared=declared,
        looked_at=_looked_at(followed, nearest[0] if nearest else None),
    )


def _home(entry: Entry, app: tuple[str, str] | None, process: Process) -> str | None:
    """Return the directory of the user's code."""
    if app is not None:
        return dirname(app[1])
    if entry.kind is EntryKind.SCRIPT and entry.path and entry.path.startswith("/"):
        return dirname(entry.path)
    return process.cwd


def _follow(
    started: Started,
    app: tuple[str, str] | None,
    home: str | None,
    declared: frozenset[str],
    root: Path,
) -> Followed:
    entry = started.entry
    if started.text is not None:
        return follow_text(started.text, home, root)
    if entry.kind is EntryKind.SCRIPT and entry.path and entry.package is None:
        return follow((entry.path,), root, declared)
    if app is not None:
        return follow((app[1],), root, declared)
    return follow(_configs(entry, home, root), root) if home else Followed()


def _configs(entry: Entry, home: str | None, root: Path) -> tuple[str, ...]:
    """Return the configuration that is code, which is all that a dev server is told by its user."""
    names = dict.fromkeys((entry.name, basename(entry.package.name) if entry.package else ""))
    for name in names:
        for stem in (f"{name}.config", f".{name}/main"):
            for ending in _CONFIG_ENDINGS:
                path = f"{home}/{stem}.{ending}"
                if name and is_file(path, root):
                    return (path,)
    return ()


def _installed(
    entry: Entry,
    imports: Iterable[str],
    declared: Iterable[str],
    home: str | None,
    root: Path,
) -> dict[str, str | None]:
    names = [package for one in sorted(imports) if (package := package_of(one))]
    names += [one.removeprefix("npm:") for one in sorted(declared)]
    found: dict[str, str | None] = {}
    for name in dict.fromkeys(names[:_MOST_PACKAGES]):
        place = find_package(name, home, root) if home else None
        manifest = read_manifest(place, root) if place else None
        if manifest is not None:
            found[f"npm:{name}"] = manifest.version
    if entry.package is not None:
        found[str(entry.package)] = entry.package.version
    return found


_LOCKS = Remembered(lambda text: dict(_LOCKED.findall(text)), _LOCK_BYTES, kept=64)
_DENO_LOCKS = Remembered(
    lambda text: {
        f"{scheme}:{name}": version for scheme, name, version in _DENO_LOCKED.findall(text)
    },
    _LOCK_BYTES,
    kept=64,
)


def _locked(path: str, root: Path, held: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what Yarn keeps in zip files, where no package.json can be read."""
    locked = _LOCKS.read(path, root) or {}
    return {f"npm:{name}": version for name, version in locked.items() if f"npm:{name}" not in held}


def _deno_locked(home: str, root: Path) -> dict[str, str | None]:
    nearest = nearest_manifest(home, root)
    for folder in dict.fromkeys((home, nearest[0] if nearest else home, dirname(home))):
        found = _DENO_LOCKS.read(f"{folder}/deno.lock", root)
        if found is not None:
            return dict(found)
    return {}


def _looked_at(followed: Followed, manifest: str | None) -> tuple[str, ...]:
    words = []
    if followed.files:
        more = len(followed.files) - 1
        what = f"the imports of {followed.files[0]}"
        words.append(f"{what} and {more} more of its files" if more else what)
    if manifest is not None and place_of(manifest) is None:
        words.append(f"{manifest}/package.json")
    return tuple(words)
