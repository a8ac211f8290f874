"""Clues: what the machine tells about the software behind a listener, before anybody concludes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from homeport.model.address import Transport


class Origin(StrEnum):
    """Who packaged a piece of software; the first half of a package's name, as in "npm:vite".

    FOLDER is nobody: the name of an unpacked archive's directory, "redis-7.2.4".
    """

    DEB = "deb"
    RPM = "rpm"
    APK = "apk"
    BREW = "brew"
    SNAP = "snap"
    PYPI = "pypi"
    NPM = "npm"
    GO = "go"
    GEM = "gem"
    JAR = "jar"
    COMPOSER = "composer"
    CPAN = "cpan"
    NUGET = "nuget"
    CARGO = "cargo"
    HEX = "hex"
    NIX = "nix"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Package:
    """A package and its version, as its own metadata on disk has it (None: it does not say).

    `name` is normalised the way its origin does: PyPI names lower-case with "-", npm with scope,
    Go with the module path, deb without architecture. Distribution suffixes of the version
    (epoch, "-1+deb12u1", "+dfsg") are kept in `full_version` and cut from `version`.
    """

    origin: Origin
    name: str
    version: str | None = None
    full_version: str | None = None

    def __str__(self) -> str:
        return f"{self.origin}:{self.name}"


class EntryKind(StrEnum):
    """How an interpreter was told what to run."""

    SCRIPT = "script"
    MODULE = "module"
    COMMAND = "command"
    CLASS = "class"
    JAR = "jar"
    INLINE = "inline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an interpreter runs.

    `name` is what a person would type: "uvicorn", "http.server", "server.js", "Main". COMMAND is
    a console script or node_modules/.bin entry. `path` is the file where there is one, `package`
    the installed package that brings it (None for the user's own script). `app` is the user's code
    that a server was pointed at ("main:app", "config.ru", "app.py").
    """

    kind: EntryKind
    name: str
    path: str | None = None
    package: Package | None = None
    app: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """The interpreter or virtual machine, or for native programs the toolchain that is told.

    `name`: python, pypy, node, bun, deno, ruby, php, perl, java, dotnet, beam, go, ...
    """

    name: str
    version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A process seen from its child or sibling: enough to tell reloaders and process managers."""

    name: str
    exe: str | None
    argv: tuple[str, ...]
    entry: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A socket as the fingerprint sees it. `port` is 0 and `path` set for unix sockets."""

    transport: Transport
    port: int
    addresses: tuple[str, ...]
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """Everything read about one process that listens. Whatever could not be read is empty.

    `package` owns the executable. `imports` are the modules that the user's own code imports
    ("fastapi", "aiohttp.web", "express", "@nestjs/core"; local files followed, nothing executed).
    `installed` is what the process's own virtual environment, node_modules, Gemfile.lock, jars or
    Go build information hold, as "origin:name" -> version; for node only what is imported,
    declared or entered. `declared` are the dependencies of the nearest manifest, as "origin:name".
    `libraries` are base names of mapped shared objects. `environ` has only names that
    fingerprints asked for. `doors` are all sockets of the process, this one included.
    `settings` are lines of its configuration file(s) that were found through argv, with comments
    removed and secrets masked. `parents` go upward, nearest first. `known_as` is the path at
    which a package installs the same executable, when it was renamed. `looked_at` says in a
    person's words what was read, for `homeport why`.
    """

    pid: int
    name: str
    exe: str | None
    argv: tuple[str, ...]
    cwd: str | None
    package: Package | None = None
    runtime: Runtime | None = None
    entry: Entry | None = None
    imports: frozenset[str] = frozenset()
    installed: Mapping[str, str | None] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()
    environ: Mapping[str, str] = field(default_factory=dict)
    settings: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()
    parents: tuple[Program, ...] = ()
    image: str | None = None
    known_as: str | None = None
    looked_at: tuple[str, ...] = ()
