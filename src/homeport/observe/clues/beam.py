"""Read what an Erlang machine runs: its release or application, and the libraries on its path."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind, Origin, Package, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.owner import find_owner
from homeport.observe.clues.part import Part

BEAM_NAMES = frozenset(
    {"ERL_LIBS", "RELEASE_ROOT", "RELEASE_NAME", "RELEASE_VSN", "ROOTDIR", "MIX_ENV"}
)
_LIBRARY = re.compile(r"^(?P<name>[a-z]\w*)-(?P<version>\d[\w.+-]*)$")
_ERTS = re.compile(r"/erts-[\d.]+/bin/")
_LOCKED = re.compile(r'^\s*"(?P<name>\w+)":\s*\{:hex,\s*:\w+,\s*"(?P<version>[^"]+)"', re.MULTILINE)
_VERSION_FILE_BYTES = 64
_LOCK_BYTES = 1 << 20
_MOST_FOLDERS = 64


def is_beam(program: str) -> bool:
    """Return whether a program of this name is the Erlang machine."""
    return program in ("beam.smp", "beam")


def read_beam(process: Process, environ: Mapping[str, str], files: Files) -> Part:
    """Return entry, libraries and OTP version of an Erlang machine.

    Source: erl(1); Elixir's Mix.Tasks.Release; ERL_LIBS in code(3erl).
    """
    root = _after(process.argv, "-root") or environ.get("ROOTDIR")
    folders = _folders(process, root, environ, files)
    installed: dict[str, str | None] = {}
    for folder in folders:
        library = _LIBRARY.match(basename(folder))
        if library:
            installed[f"hex:{library['name']}"] = library["version"]
    lock = f"{process.cwd}/mix.lock" if process.cwd else ""
    text = (files.text(lock, _LOCK_BYTES) if lock else None) or ""
    installed |= {f"hex:{one['name']}": one["version"] for one in _LOCKED.finditer(text)}
    owners = _owners(folders, files)
    installed |= {str(one): one.version for one in owners}
    return Part(
        runtime=Runtime(name="beam", version=_otp_version(root, files)),
        entry=_entry(process.argv, environ),
        installed=installed,
        looked_at=tuple(f"Erlang libraries in {dirname(one)}" for one in folders[:1]),
    )


def _entry(argv: tuple[str, ...], environ: Mapping[str, str]) -> Entry | None:
    extra = argv[argv.index("-extra") + 1 :] if "-extra" in argv else ()
    if extra and basename(extra[0]) in ("mix", "iex", "elixir"):
        app = " ".join(extra[1:3])
        return Entry(kind=EntryKind.COMMAND, name=basename(extra[0]), path=extra[0], app=app)
    name = environ.get("RELEASE_NAME")
    if name:
        version = environ.get("RELEASE_VSN")
        package = Package(origin=Origin.HEX, name=name, version=version, full_version=version)
        return Entry(kind=EntryKind.MODULE, name=name, package=package)
    started = [one for one in _all_after(argv, "-s") if one not in ("elixir", "user")]
    return Entry(kind=EntryKind.MODULE, name=started[0]) if started else None


def _folders(
    process: Process, root: str | None, environ: Mapping[str, str], files: Files
) -> list[str]:
    """Return the directories of libraries that are no part of Erlang itself."""
    found = [_library_of(one) for one in _all_after(process.argv, "-pa") if one.startswith("/")]
    tops = [one for one in environ.get("ERL_LIBS", "").split(":") if one.startswith("/")]
    release = environ.get("RELEASE_ROOT") or root
    # A release has its own copy of everything below lib; a plain installation has only OTP there.
    if release and not (release.startswith("/usr/") or release.endswith("/erlang")):
        tops.append(f"{release}/lib")
    for top in tops[:_MOST_FOLDERS]:
        found += [top, *(f"{top}/{one}" for one in files.names(top))]
    return list(dict.fromkeys(found))


def _library_of(folder: str) -> str:
    return dirname(folder) if basename(folder) == "ebin" else folder


def _owners(folders: Iterable[str], files: Files) -> list[Package]:
    """Return the packages of the system that brought the first of the directories."""
    found = (find_owner(one, files) for one in list(folders)[:2] if one.startswith("/usr/"))
    return [one for one in found if one is not None]


def _otp_version(root: str | None, files: Files) -> str | None:
    """Source: erlang.org, System Principles, "Versions": releases/<release>/OTP_VERSION."""
    if not root:
        return None
    for release in reversed(files.names(f"{root}/releases")):
        text = files.text(f"{root}/releases/{release}/OTP_VERSION", _VERSION_FILE_BYTES)
        if text:
            return text.strip().removesuffix("**")
    return None


def _after(argv: tuple[str, ...], option: str) -> str | None:
    return next(iter(_all_after(argv, option)), None)


def _all_after(argv: tuple[str, ...], option: str) -> list[str]:
    return [following for one, following in pairwise(argv) if one == option]
