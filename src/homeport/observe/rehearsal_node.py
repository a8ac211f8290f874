"""Say what a command would start in Node.js, and what it would certainly not find there."""

import os
import re
from collections import deque
from dataclasses import dataclass, field
from posixpath import basename, dirname, join, normpath

from homeport.model.app_traces import StartFailure
from homeport.model.clues import EntryKind
from homeport.observe.clues.launch import NODE, Launch, parse_launch
from homeport.observe.clues.node_entry import runtime_of
from homeport.observe.clues.node_imports import resolve
from homeport.observe.clues.node_source import is_local, module_name, package_of
from homeport.observe.clues.tree import (
    at,
    is_folder,
    names_in,
    on_disk,
    read_bytes,
    real_path,
    way_up,
)
from homeport.observe.rehearsal_command import Step, is_plain
from homeport.observe.rehearsal_places import lies_deeper
from homeport.observe.rehearsal_program import Program
from homeport.observe.rehearsal_requires import Required, changes_modules, parse_requires

MOST_FILES = 40
MOST_BYTES = 1 << 20
_FILE_BYTES = 262_144
_MOST_FAILURES = 4
_CODE = (".js", ".mjs", ".cjs")
_PACKAGE = re.compile(r"^(?:@[a-z0-9~-][\w.~-]*/)?[a-z0-9~-][\w.~-]*$", re.IGNORECASE)
# They change how modules are found.
_HOOKS = ("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions",
          "--preserve-symlinks", "--preserve-symlinks-main", "--experimental-default-type",
          "--env-file", "--env-file-if-exists")  # fmt: skip
# Source: Debian's /usr/share/doc/nodejs, "module paths"; nodejs.org/api/modules.html.
_GLOBAL = ("/usr/share/nodejs", "/usr/lib/nodejs", "/usr/local/lib/node", "/usr/lib/node")
_GLOBAL_IN_HOMES = (".node_modules", ".node_libraries")
_CONFIG_BYTES = 65_536


@dataclass(slots=True)
class _Trail:
    step: Step
    seen: set[str] = field(default_factory=set)
    queue: deque[str] = field(default_factory=deque)
    found: dict[str, StartFailure] = field(default_factory=dict)
    read: int = 0

    def add(self, path: str) -> None:
        if path.endswith(_CODE) and path not in self.seen:
            self.seen.add(path)
            self.queue.append(path)


def rehearse_node(step: Step, program: Program) -> tuple[StartFailure, ...]:
    """Return why `program` would fail, if it is Node.js or the user's script that it runs."""
    if runtime_of(basename(program.path)) == "node":
        launch = parse_launch(step.words[1:], NODE)
        return _launched(launch, step) if launch else ()
    if program.interpreter is None or runtime_of(basename(program.interpreter)) != "node":
        return ()
    if not program.path.startswith(f"{step.scene.project}/") or "/node_modules/" in program.path:
        return ()
    return _followed(program.path, step)


def start_script(step: Step, program: Program) -> str | None:
    """Return the user's own script that the step starts by name."""
    if runtime_of(basename(program.path)) != "node":
        return None
    launch = parse_launch(step.words[1:], NODE)
    if launch is None or launch.kind is not EntryKind.SCRIPT or not is_plain(launch.target):
        return None
    path = at(step.folder, launch.target)
    return resolve(path, step.root) if path else None


def _launched(launch: Launch, step: Step) -> tuple[StartFailure, ...]:
    if launch.kind is EntryKind.INLINE or not is_plain(launch.target):
        return ()
    path = at(step.folder, launch.target)
    if path is None or launch.target in ("inspect", "debug", "run", "test"):
        return ()
    file = resolve(path, step.root)
    if file is None:
        return _no_script(path, launch.target, step)
    hooks = {one.partition("=")[0] for one in launch.options} & set(_HOOKS)
    if hooks or step.value("NODE_OPTIONS") or not file.endswith(_CODE):
        return ()
    return _followed(file, step)


def _no_script(path: str, written: str, step: Step) -> tuple[StartFailure, ...]:
    is_there = any(
        os.path.lexists(on_disk(path + ending, step.root))
        for ending in ("", ".js", ".json", ".node", ".mjs", ".cjs", ".ts")
    )
    if is_there or not is_folder(step.folder, step.root) or lies_deeper(written, step.scene):
        return ()
    if any(lies_deeper(written + ending, step.scene) for ending in _CODE):
        return ()
    return (
        StartFailure(
            code="app-crashed",
            line=f"node cannot find {path}: no such file",
            line_number=0,
            subject=path,
        ),
    )


def _followed(file: str, step: Step) -> tuple[StartFailure, ...]:
    """Return the packages that `file`, or a file that it loads, needs and that are nowhere.

    Cost: 1 ms for each 50 KB of the user's own files.
    """
    if step.value("NODE_PATH") or _has_plug_and_play(file, step):
        return ()
    trail = _Trail(step=step)
    trail.add(real_path(file, step.root))
    while trail.queue and len(trail.found) < _MOST_FAILURES:
        path = trail.queue.popleft()
        raw = read_bytes(path, step.root, _FILE_BYTES)
        if raw is None or len(raw) >= _FILE_BYTES:
            continue
        trail.read += len(raw)
        text = raw.decode("utf-8", "replace")
        if len(trail.seen) > MOST_FILES or trail.read > MOST_BYTES or changes_modules(text):
            return ()
        for one in parse_requires(text):
            _take(one, path, trail)
    return tuple(trail.found.values())


def _take(one: Required, path: str, trail: _Trail) -> None:
    if one.is_text:
        return
    if is_local(one.module):
        file = resolve(normpath(join(dirname(path), one.module)), trail.step.root)
        if file is not None:
            trail.add(real_path(file, trail.step.root))
        return
    name = module_name(one.module)
    package = package_of(name) if name else None
    if name is None or package is None or one.module != name or package in trail.found:
        return
    if _PACKAGE.match(package) and _is_missing(package, dirname(path), trail.step):
        trail.found[package] = StartFailure(
            code="missing-dependency",
            line=f"{path} needs the package {package} (line {one.line}), and no node_modules "
            "above it has it: it is not installed",
            line_number=0,
            subject=package,
        )


def _is_missing(package: str, folder: str, step: Step) -> bool:
    places = [
        f"{one}/node_modules" for one in way_up(folder, 64) if basename(one) != "node_modules"
    ]
    places += [*_GLOBAL, "/node_modules"]
    places += [
        f"/usr/lib/{one}/nodejs" for one in names_in("/usr/lib", step.root) if "-linux-" in one
    ]
    places += [f"{home}/{one}" for home in step.scene.homes for one in _GLOBAL_IN_HOMES]
    ends = ("", ".js", ".json", ".node")
    if any(
        os.path.lexists(on_disk(f"{one}/{package}{end}", step.root))
        for one in places
        for end in ends
    ):
        return False
    return not _is_named(package, folder, step)


def _is_named(package: str, folder: str, step: Step) -> bool:
    """Return whether a manifest calls itself or something else so, or a compiler is told a path."""
    first = package.partition("/")[0].encode()
    for one in way_up(folder, 64):
        raw = read_bytes(f"{one}/package.json", step.root, _CONFIG_BYTES) or b""
        if re.search(rb'"name"\s*:\s*"' + re.escape(package.encode()) + rb'"', raw):
            return True
        if b"_moduleAliases" in raw:
            return True
        for config in ("tsconfig.json", "jsconfig.json", "tsconfig.base.json"):
            text = read_bytes(f"{one}/{config}", step.root, _CONFIG_BYTES) or b""
            if b'"' + first in text or b'"baseUrl"' in text:
                return True
    return False


def _has_plug_and_play(file: str, step: Step) -> bool:
    """Return whether Yarn finds packages without node_modules. Source: yarnpkg.com/features/pnp."""
    return any(
        os.path.lexists(on_disk(f"{one}/{name}", step.root))
        for one in way_up(dirname(file), 64)
        for name in (".pnp.cjs", ".pnp.js", ".pnp.loader.mjs")
    )
