"""Tell what a Node.js, Bun or Deno process was asked to run: a command, a script, code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind, Package
from homeport.model.process import Process
from homeport.observe.clues.launch import BUN, DENO, NODE, Launch, parse_launch
from homeport.observe.clues.node_imports import resolve
from homeport.observe.clues.node_packages import (
    Place,
    command_file,
    command_name,
    nearest_manifest,
    package_at,
    place_of,
    read_manifest,
)
from homeport.observe.clues.tree import at, is_file, real_path, way_up
from homeport.observe.places import is_installed

# Names of environment variables that tell what a process runs which wrote its own title.
NODE_NAMES = frozenset({"_", "pm_exec_path"})
_NAMES = (
    (re.compile(r"^(?:node|nodejs|iojs)[\d.-]*(?:\.exe)?$"), "node"),
    (re.compile(r"^bunx?(?:-profile|-debug)?(?:\.exe)?$"), "bun"),
    (re.compile(r"^deno(?:\.exe)?$"), "deno"),
)
_GRAMMARS = {"node": NODE, "bun": BUN, "deno": DENO}
_INLINE_NAME = "-e"
_CODE = (".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".tsx", ".jsx")
# They load the script that follows into their own process.
_LOADERS = frozenset(
    {
        "ts-node", "@babel/node", "vite-node", "jiti", "sucrase", "esbuild-runner", "tsm", "tsx",
        "ts-node-dev", "@swc-node/register", "node-dev", "esno", "pm2", "dd-trace", "newrelic",
        "coffeescript", "livescript", "ts-eager", "@esbuild-kit/cli",
    }
)  # fmt: skip
# What those of them run that start a child: the child has the script, the parent is the tool.
_STARTERS = frozenset({"tsx", "esno", "pm2", "@esbuild-kit/cli", "node-dev", "ts-node-dev"})
_IN_CHILD = re.compile(r"/(?:wrap|ProcessContainer(?:Fork|Bun)?|child|_babel-node)(?:\.[cm]?js)?$")
# A title that a package writes, where it is not the command's name.
_TITLES = (
    (re.compile(r"^next-(?:server|router|render)\b"), "next"),
    (re.compile(r"^PM2 v?[\d.]+: God Daemon"), "pm2"),
    (re.compile(r"^nx\b"), "nx"),
)
_OTHER_FILES = frozenset({"-c", "--config", "-r", "--require", "--import", "--loader", "-p"})
_TITLE_WORD = re.compile(r"^@?[A-Za-z][\w@/.-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """The entry of a process and the words after it; `text` is inline code."""

    entry: Entry
    rest: tuple[str, ...] = ()
    text: str | None = None


def runtime_of(program: str) -> str | None:
    """Return which runtime a program of this name is."""
    return next((name for pattern, name in _NAMES if pattern.match(program)), None)


def find_entry(
    process: Process, runtime: str, environ: Mapping[str, str], root: Path
) -> Started | None:
    """Return the entry of `process`, None when nothing is named."""
    argv = process.argv
    titled = _is_titled(argv)
    if titled:
        argv = tuple(argv[0].split())
    if argv and runtime_of(basename(argv[0])):
        launch = _launch(argv, runtime)
        return _by_launch(launch, process, environ, root) if launch else None
    return _by_title(" ".join(argv), process, environ, root) if argv else None


def _is_titled(argv: tuple[str, ...]) -> bool:
    """Return whether the command line is one text that the program wrote over it."""
    return len(argv) == 1 and not (argv[0].startswith("/") and " " not in argv[0])


def _launch(argv: tuple[str, ...], runtime: str) -> Launch | None:
    grammar = BUN if basename(argv[0]).startswith("bun") else _GRAMMARS[runtime]
    return parse_launch(argv[1:], grammar)


def _by_launch(
    launch: Launch, process: Process, environ: Mapping[str, str], root: Path
) -> Started | None:
    if launch.kind is EntryKind.INLINE:
        entry = Entry(kind=EntryKind.INLINE, name=_INLINE_NAME)
        return Started(entry=entry, rest=launch.rest, text=launch.target)
    remote = _remote(launch)
    if remote is not None:
        return remote
    written = launch.target.removeprefix("file://")
    path = at(process.cwd, written)
    if path is None:
        name = basename(written)
        return Started(entry=Entry(kind=EntryKind.SCRIPT, name=name), rest=launch.rest)
    if "/" not in written and not is_file(path, root):
        # "bun vite", "deno task dev", "bun run dev": a command of the project.
        found = command_file(written, process.cwd or "/", root)
        path = found or path
    return _started(path, launch.rest, process, environ, root)


def _remote(launch: Launch) -> Started | None:
    """Return the entry that Deno fetches: npm:vite@6, jsr:@std/http/file-server, https://."""
    scheme, colon, rest = launch.target.partition(":")
    if not colon or scheme not in ("npm", "jsr", "http", "https"):
        return None
    if scheme in ("http", "https"):
        entry = Entry(kind=EntryKind.SCRIPT, name=basename(rest), path=launch.target)
        return Started(entry=entry, rest=launch.rest)
    found = re.match(r"/?((?:@[^/@]+/)?[^/@]+)(?:@([^/]+))?", rest)
    if found is None:
        return None
    version = found[2] if found[2] and re.fullmatch(r"\d+\.\d+\.\d+\S*", found[2]) else None
    package = Place(name=found[1], folder="", version=version)
    name = basename(found[1])
    entry = Entry(kind=EntryKind.COMMAND, name=name, package=package_at(package, Path("/nowhere")))
    return Started(entry=entry, rest=launch.rest)


def _started(
    path: str,
    rest: tuple[str, ...],
    process: Process,
    environ: Mapping[str, str],
    root: Path,
) -> Started:
    real = real_path(path, root)
    place = place_of(real) or place_of(path)
    if place is None:
        return Started(entry=_script(path, root), rest=rest)
    if place.name in _LOADERS:
        words = (environ.get("pm_exec_path", ""), *rest) if place.name == "pm2" else rest
        script = _loaded(place, real, words, process.cwd, root)
        if script is not None:
            return script
    called = basename(path) if path != real or "/.bin/" in path else ""
    manifest = read_manifest(place.folder, root)
    commands = manifest.commands if manifest else {}
    name = called if called in commands else command_name(place, real, root)
    entry = Entry(kind=EntryKind.COMMAND, name=name, path=real, package=package_at(place, root))
    return Started(entry=entry, rest=rest)


def _loaded(
    place: Place, real: str, words: tuple[str, ...], cwd: str | None, root: Path
) -> Started | None:
    """Return the script that a loader of TypeScript and the like has put into its process."""
    if place.name in _STARTERS and not _IN_CHILD.search(real):
        return None
    for index, word in enumerate(words):
        script = at(cwd, word) if word and not word.startswith("-") else None
        found = resolve(script, root) if script else None
        if found is not None:
            return Started(entry=_script(found, root), rest=words[index + 1 :])
    return None


def _script(path: str, root: Path) -> Entry:
    """Return the entry of the user's own script, or of an application that was unpacked."""
    found = resolve(path, root)
    written = found or path
    return Entry(
        kind=EntryKind.SCRIPT,
        name=basename(written),
        path=written,
        package=_unpacked(dirname(real_path(written, root)), root),
    )


def _unpacked(folder: str, root: Path) -> Package | None:
    """Return the package of an application that came as a whole, as code-server does.

    It lies where only installations lie, or in a directory with its version; whatever else has a
    package.json is somebody's project.
    """
    nearest = nearest_manifest(folder, root)
    if nearest is None:
        return None
    place, manifest = nearest
    name, version = manifest.name, manifest.version
    if name is None or version is None:
        return None
    bare = basename(name)
    is_named = f"/{bare}-{version}" in place or f"/.{bare}" in place or basename(place) == version
    return manifest.package(name) if is_named or is_installed(place) else None


def _by_title(
    title: str, process: Process, environ: Mapping[str, str], root: Path
) -> Started | None:
    """Return the entry of a process that wrote its own title: "ng serve", "next-server (v16)".

    The kernel gives a title only as much room as the command line had, so it may be cut.
    """
    words = title.split()
    name = next((command for pattern, command in _TITLES if pattern.match(title)), None)
    if name is None and (not words or not _TITLE_WORD.match(words[0])):
        return None
    name = name or words[0].rstrip(":")
    path = _find_command(name, process, environ, root)
    place = place_of(path) if path else None
    if place is None:
        return None
    entry = Entry(kind=EntryKind.COMMAND, name=name, path=path, package=package_at(place, root))
    return Started(entry=entry, rest=tuple(words[1:]))


def _find_command(
    name: str, process: Process, environ: Mapping[str, str], root: Path
) -> str | None:
    """Return the file of the command `name` that a process of this directory would run."""
    called = environ.get("_", "")
    if basename(called) == name and called.startswith("/"):
        real = real_path(called, root)
        if place_of(real) is not None:
            return real
    folder = process.cwd or "/"
    found = command_file(name, folder, root)
    if found is not None:
        return found
    for one in (*way_up(folder), *_global_folders(process.exe)):
        modules = one if one.endswith("/node_modules") else f"{one}/node_modules"
        manifest = read_manifest(f"{modules}/{name}", root)
        if manifest is not None:
            return f"{modules}/{name}/{manifest.commands.get(name, manifest.main or '')}"
    return _on_machine(name, process.exe, root)


def _global_folders(exe: str | None) -> tuple[str, ...]:
    """Return where `npm install --global` puts packages."""
    prefixes = (dirname(dirname(exe)) if exe else "", "/usr/local", "/usr")
    return tuple(dict.fromkeys(f"{one.rstrip('/')}/lib/node_modules" for one in prefixes if one))


def _on_machine(name: str, exe: str | None, root: Path) -> str | None:
    for folder in dict.fromkeys((dirname(exe) if exe else "", "/usr/local/bin", "/usr/bin")):
        link = f"{folder}/{name}"
        real = real_path(link, root) if folder else link
        if real != link and place_of(real) is not None:
            return real
    return None


def app_file(started: Started, cwd: str | None, root: Path) -> tuple[str, str] | None:
    """Return the user's script that a tool was pointed at, as written and as a path."""
    for word, before in zip(started.rest, ("", *started.rest), strict=False):
        if word.startswith("-") or before in _OTHER_FILES or not word.endswith(_CODE):
            continue
        path = at(cwd, word)
        if path is not None and is_file(path, root) and place_of(path) is None:
            return word, path
    return None
