"""Read what a Ruby process runs: its server, the application's requires, and its gems."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind, Origin, Package, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.followed import Language, follow
from homeport.observe.clues.opened import mapped_libraries
from homeport.observe.clues.part import Part
from homeport.observe.clues.ruby_gems import Lock, gem_version, read_lock
from homeport.observe.clues.script_line import ScriptLine, placed, take_apart

RUBY_NAMES = frozenset({"BUNDLE_GEMFILE", "RACK_ENV", "RAILS_ENV", "GEM_HOME"})
_RUBY = re.compile(r"^(?:ruby|jruby|truffleruby|irb)[\d.]*$")
_TAKES_A_WORD = ("-C", "-E", "-I", "-r", "-x")
# What servers write over their command line, with the version where they tell it.
_TITLE = re.compile(
    r"^(?P<name>puma|unicorn(?:_rails)?|thin|sidekiq|passenger|pitchfork|resque|falcon|rainbows)"
    r"(?:[: ]+(?:cluster |master |worker |server )*(?P<version>\d+\.\d[\w.]*)?|$)",
    re.IGNORECASE,
)
_APPS = ("config.ru", "config/application.rb", "app.rb", "main.rb", "server.rb")
_REQUIRE = re.compile(r"^\s*(?:require|gem|load)\s*\(?\s*['\"]([\w./-]+)['\"]", re.MULTILINE)
_LOCAL = re.compile(
    r"""^\s*(?:require_relative|require|load|eval_file)\s*\(?\s*(?:File\.expand_path\()?
    ['"]((?:\.{1,2}/)?[\w./-]+)['"]""",
    re.MULTILINE | re.VERBOSE,
)
_BUNDLER = re.compile(r"\bBundler\.require\b")
RUBY_CODE = Language(imports=_REQUIRE, local=_LOCAL, suffixes=("", ".rb"))
_MAPPED_VERSION = re.compile(r"^libruby[\w.-]*?\.so\.(\d+\.\d+\.\d+)$")


def is_ruby(program: str) -> bool:
    """Return whether a program of this name is a Ruby interpreter."""
    return _RUBY.match(program) is not None


def read_ruby(process: Process, environ: Mapping[str, str], root: Path, files: Files) -> Part:
    """Return entry, imports, gems and version of a Ruby process."""
    title = _TITLE.match(process.argv[0]) if len(process.argv) == 1 else None
    line = take_apart(process.argv, _TAKES_A_WORD, ("-e",))
    lock = read_lock(process.cwd, environ.get("BUNDLE_GEMFILE", ""), files)
    entry = _titled(title, lock) if title else _entry(line, process)
    start = _starts(entry, process, files)
    imports = follow(start, RUBY_CODE, files) | _required(line.options)
    wanted = {one.partition("/")[0] for one in imports} | ({entry.name} if entry else set())
    installed = dict(lock.gems)
    for name in sorted(wanted):
        if f"gem:{name}" not in installed and (version := gem_version(name, process, files)):
            installed[f"gem:{name}"] = version
    return Part(
        runtime=Runtime(name="ruby", version=_version(process, root)),
        entry=_with_package(entry, installed),
        imports=imports,
        installed=installed,
        declared=lock.declared,
        looked_at=tuple(
            one for one in (lock.path, *(f"requires in {path}" for path in start[:1])) if one
        ),
    )


def _titled(title: re.Match[str], lock: Lock) -> Entry:
    name = title["name"].lower()
    version = title["version"] or lock.gems.get(f"gem:{name}")
    package = Package(origin=Origin.GEM, name=name, version=version, full_version=version)
    return Entry(kind=EntryKind.COMMAND, name=name, package=package)


def _entry(line: ScriptLine, process: Process) -> Entry | None:
    if line.inline is not None:
        # `ruby -run -e httpd` is the web server that comes with Ruby.
        if "-run" in line.options:
            return Entry(kind=EntryKind.MODULE, name=line.inline)
        return Entry(kind=EntryKind.INLINE, name="-e")
    if line.script is None:
        return None
    script, rest = line.script, line.rest
    if basename(script) in ("bundle", "bundler") and rest[:1] == ("exec",) and len(rest) > 1:
        script, rest = rest[1], rest[2:]
    path = placed(process.cwd, script) if "/" in script or script.endswith(".rb") else None
    name = basename(script)
    if script.endswith((".rb", ".ru")):
        return Entry(kind=EntryKind.SCRIPT, name=name, path=path)
    app = next((one for one in rest if one.endswith((".ru", ".rb"))), None)
    return Entry(kind=EntryKind.COMMAND, name=name, path=path, app=app)


def _with_package(entry: Entry | None, installed: Mapping[str, str | None]) -> Entry | None:
    """Return a command with the gem that brings it: the one of the same name, or Rails'."""
    if entry is None or entry.kind is not EntryKind.COMMAND or entry.package is not None:
        return entry
    for name in (entry.name, {"rails": "railties", "rackup": "rack"}.get(entry.name, "")):
        version = installed.get(f"gem:{name}")
        if version:
            package = Package(origin=Origin.GEM, name=name, version=version, full_version=version)
            return Entry(
                kind=entry.kind, name=entry.name, path=entry.path, package=package, app=entry.app
            )
    return entry


def _starts(entry: Entry | None, process: Process, files: Files) -> tuple[str, ...]:
    """Return the files of the application with which reading begins."""
    if entry is not None and entry.kind is EntryKind.SCRIPT:
        return (entry.path,) if entry.path else ()
    if process.cwd is None or (entry is not None and entry.kind is EntryKind.INLINE):
        return ()
    named = placed(process.cwd, entry.app) if entry and entry.app else None
    places = (named, *(f"{process.cwd}/{one}" for one in _APPS))
    found = tuple(one for one in places if one and files.is_file(one))[:3]
    return found or _only_script(process.cwd, files)


def _only_script(folder: str, files: Files) -> tuple[str, ...]:
    """Return the one Ruby file of `folder`: `ruby shop.rb` is Puma's title after a moment."""
    scripts = [one for one in files.names(folder) if one.endswith(".rb")]
    return (f"{folder}/{scripts[0]}",) if len(scripts) == 1 else ()


def _required(options: Iterable[str]) -> frozenset[str]:
    """Return what -r asks for: "-rsinatra", or "-r" and the next word."""
    words = tuple(options)
    found = {one[2:] for one in words if one.startswith("-r") and len(one) > 2}
    found |= {name for option, name in pairwise(words) if option == "-r"}
    return frozenset(found)


def _version(process: Process, root: Path) -> str | None:
    for part in reversed(dirname(process.exe or "").split("/")):
        found = re.match(r"^(?:ruby-)?(\d+\.\d+\.\d+)", part)
        if found:
            return found[1]
    for library in mapped_libraries(process.pid, root):
        mapped = _MAPPED_VERSION.match(library)
        if mapped:
            return mapped[1]
    return None
