"""Read which gems an application is locked to, and the versions of gems that lie on the machine."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import dirname

from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.tree import way_up
from homeport.observe.users import read_users

_LOCK_BYTES = 1 << 20
_SPEC = re.compile(r"^    (?P<name>[\w.-]+) \((?P<version>\d[^)\s-]*)[^)]*\)$")
_DECLARED = re.compile(r"^  (?P<name>[\w.-]+)!?(?: \(.*\))?$")
_GEMFILE = re.compile(r"^[ \t]*gem[ \t]*\(?[ \t]*['\"]([\w.-]+)['\"]", re.MULTILINE)
_GEMSPEC = re.compile(r"^(?P<name>.+)-(?P<version>\d[\w.]*)(?:-[\w-]+)?\.gemspec$")
_PLACES = (
    "/var/lib/gems",
    "/usr/share/rubygems-integration",
    "/usr/local/bundle",
    "/usr/lib/ruby/gems",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What Gemfile.lock (or, without it, the Gemfile) says."""

    path: str | None = None
    gems: Mapping[str, str | None] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()


def read_lock(cwd: str | None, gemfile: str, files: Files) -> Lock:
    """Return the lock file of the application that runs in `cwd`; the nearest one upward."""
    places = [gemfile] if gemfile.startswith("/") else []
    places += [f"{folder}/Gemfile" for folder in way_up(cwd, 4)] if cwd else []
    for place in places:
        for path, parse in ((f"{place}.lock", parse_lock), (place, _parse_gemfile)):
            text = files.text(path, _LOCK_BYTES)
            if text is not None:
                gems, declared = parse(text)
                return Lock(path=path, gems=gems, declared=declared)
    return Lock()


def parse_lock(text: str) -> tuple[dict[str, str | None], frozenset[str]]:
    """Return "gem:name" -> version of every gem, and those that the Gemfile asks for.

    Source: Bundler, lib/bundler/lockfile_parser.rb: specs are indented by four, their own
    dependencies by six.
    """
    gems: dict[str, str | None] = {}
    declared: set[str] = set()
    section = ""
    for line in text.splitlines():
        if line[:1].strip():
            section = line.strip()
        elif spec := _SPEC.match(line):
            gems[f"gem:{spec['name']}"] = spec["version"]
        elif section == "DEPENDENCIES" and (name := _DECLARED.match(line)):
            declared.add(f"gem:{name['name']}")
    return gems, frozenset(declared)


def _parse_gemfile(text: str) -> tuple[dict[str, str | None], frozenset[str]]:
    return {}, frozenset(f"gem:{one}" for one in _GEMFILE.findall(text))


def gem_version(name: str, process: Process, files: Files) -> str | None:
    """Return the newest version of the gem `name` that the process could have loaded.

    Source: `gem environment`, GEM PATHS; Debian's ruby-rubygems keeps its own below
    /usr/share/rubygems-integration.
    """
    versions: list[str] = []
    for folder in _gem_folders(process, files):
        stamp = files.stamp(folder)
        if stamp:
            versions += _specifications(folder, files, stamp).get(name, ())
    return max(versions, key=_order, default=None)


def _gem_folders(process: Process, files: Files) -> list[str]:
    tops = list(_PLACES)
    if process.exe:
        tops.append(f"{dirname(dirname(process.exe))}/lib/ruby/gems")
    user = read_users(files.root).get(process.uid) if process.uid is not None else None
    if user is not None and user.home != "/":
        tops += [f"{user.home}/.local/share/gem/ruby", f"{user.home}/.gem/ruby"]
    found = []
    for top in dict.fromkeys(tops):
        found.append(f"{top}/specifications")
        found += [f"{top}/{one}/specifications" for one in files.names(top)]
    return found


@lru_cache(maxsize=256)
def _specifications(
    folder: str,
    files: Files,
    stamp: tuple[int, ...],  # noqa: ARG001 - `stamp` is what makes the cache right
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in (*files.names(folder), *files.names(f"{folder}/default")):
        spec = _GEMSPEC.match(one)
        if spec:
            found[spec["name"]] = (*found.get(spec["name"], ()), spec["version"])
    return found


def _order(version: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|[a-z]+", version)
    # A letter is a pre-release, which comes before the release itself.
    return tuple((int(one), "") if one.isdecimal() else (-1, one) for one in parts)
