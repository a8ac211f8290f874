"""Read a Python process: environment, version, entry point, what the user's code imports."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import basename, dirname
from typing import TYPE_CHECKING

from homeport.model.clues import Entry, EntryKind
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.python_app import (
    Words,
    find_app,
    name_app,
)
from homeport.observe.clues.python_entry import (
    Started,
    find_entry,
    is_worker,
    launch_of,
    own_module,
    script_path,
)
from homeport.observe.clues.python_environment import (
    PYTHON_NAMES,
    Environment,
    find_environment,
    is_python,
    mapped_environment,
)
from homeport.observe.clues.python_imports import (
    Followed,
    find_module,
    follow,
    follow_text,
    is_foreign,
    script_files,
)
from homeport.observe.clues.python_manifest import read_declared
from homeport.observe.clues.python_version import read_runtime
from homeport.observe.clues.site_packages import Site, read_site

if TYPE_CHECKING:
    from homeport.observe.clues.zipped_app import Zipped
from homeport.observe.processes import read_environ, read_process

__all__ = ["PYTHON_NAMES", "is_python", "read_python"]

_MOST_PARENTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Code:
    """Where the user's code begins, and from where it imports."""

    files: tuple[str, ...]
    folders: tuple[str, ...]
    spec: str | None = None
    text: str | None = None


def read_python(
    process: Process,
    environ: Mapping[str, str],
    proc_root: Path,
    files: Files,
    *,
    entry_only: bool = False,
) -> Part:
    """Return what can be known of a Python process; `environ` needs PYTHON_NAMES.

    A child of multiprocessing is explained by its parent, because its command line only says
    that it is one. With `entry_only` imports and declarations are left out.

    Cost: 1 to 4 ms the first time, then 0.1 ms.
    """
    launch = launch_of(process)
    if is_worker(launch):
        parent = _parent_of(process, proc_root)
        if parent is not None:
            names = read_environ(parent.pid, proc_root, names=PYTHON_NAMES)
            return read_python(parent, names, proc_root, files, entry_only=entry_only)
    root = files.root
    environment = None
    if launch is None:
        # Over a title that it wrote itself only the memory of the process can be believed.
        environment = mapped_environment(process, proc_root, root)
    environment = environment or find_environment(
        process, script_path(process, launch), environ, root
    )
    if environment is None:
        return Part()
    site = read_site((*_search_path(environ), *environment.site), root)
    started = find_entry(process, launch, environment, site, root)
    part = Part(
        runtime=read_runtime(process, environment, root),
        entry=started.entry if started else None,
        installed=site.installed,
        looked_at=_looked_at(environment, site),
    )
    if started is None or entry_only:
        return part
    return _with_code(part, started, process, environ, root)


def _search_path(environ: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(one for one in environ.get("PYTHONPATH", "").split(":") if one.startswith("/"))


def _parent_of(process: Process, proc_root: Path) -> Process | None:
    """Return the nearest ancestor that is Python and no such worker itself."""
    child = process
    for _ in range(_MOST_PARENTS):
        parent = read_process(child.ppid, proc_root, memory=False)
        if parent is None or parent.start_ticks > child.start_ticks:
            return None
        if not is_python(basename(parent.exe or (parent.argv or ("",))[0])):
            return None
        if not is_worker(launch_of(parent)):
            return parent
        child = parent
    return None


def _with_code(
    part: Part, started: Started, process: Process, environ: Mapping[str, str], root: Path
) -> Part:
    zipped = _zipped(started.entry, root)
    if zipped is not None:
        return _of_zip(part, started.entry, zipped)
    code = _code_of(started, process, environ, root)
    if code.text is not None:
        followed = follow_text(code.text, code.folders, root)
    else:
        followed = follow(code.files, code.folders, root)
    place = dirname(code.files[0]) if code.files else process.cwd
    declared, manifests = read_declared(place, root) if place else (frozenset(), ())
    entry = replace(started.entry, app=_app_name(started.entry, code, followed))
    imports = followed.imports
    if code.spec and not code.files:
        # A server was pointed at an installed package's application: that is what it serves.
        imports |= {code.spec.partition(":")[0]}
    return replace(
        part,
        entry=entry,
        imports=imports,
        declared=declared,
        looked_at=(*part.looked_at, *_read_files(followed), *manifests),
    )


def _code_of(started: Started, process: Process, environ: Mapping[str, str], root: Path) -> _Code:
    """Return where the user's code begins.

    Source: sys.path in Doc/library/sys_path_init.rst: the script's directory, or with -m and -c
    the working directory, then PYTHONPATH.
    """
    entry = started.entry
    cwd = (process.cwd,) if process.cwd else ()
    path = _search_path(environ)
    if entry.kind is EntryKind.INLINE:
        return _Code(files=(), folders=(*cwd, *path), text=started.code)
    if entry.path and entry.package is None and entry.kind is not EntryKind.COMMAND:
        home = () if entry.kind is EntryKind.MODULE else (dirname(entry.path),)
        found = () if is_foreign(entry.path) else script_files(entry.path, root)
        return _Code(files=found, folders=(*home, *cwd, *path))
    words = Words(
        command=_command(entry),
        rest=started.rest,
        cwd=process.cwd,
        environ=environ,
        folders=path,
    )
    app = find_app(words, root)
    if app is not None:
        folder = (app.folder,) if app.folder else ()
        return _Code(files=app.files, folders=(*folder, *cwd, *path), spec=app.spec)
    own = own_module(entry, root)
    folders = (*cwd, *(f"{one}/src" for one in cwd), *path)
    found = find_module(own, folders, root) if own else ()
    return _Code(files=found, folders=folders, spec=name_app(words))


def _command(entry: Entry) -> str:
    """Return the name under which a server's habits are known, also when started with -m."""
    return entry.name.partition(".")[0].removesuffix("-script")


def _app_name(entry: Entry, code: _Code, followed: Followed) -> str | None:
    if code.spec:
        return code.spec
    if followed.settings and entry.name == "manage.py":
        return followed.settings
    return next(iter(followed.specs), None) or followed.settings


def _zipped(entry: Entry, root: Path) -> "Zipped | None":
    if entry.kind is not EntryKind.SCRIPT or entry.path is None or entry.path.endswith(".py"):
        return None
    # Zipped applications are rare, and zipfile costs 8 ms to import.
    from homeport.observe.clues.zipped_app import read_zipped  # noqa: PLC0415 - see above

    return read_zipped(entry.path, root)


def _of_zip(part: Part, entry: Entry, zipped: "Zipped") -> Part:
    package = None
    if zipped.command is not None:
        version = zipped.installed.get(f"pypi:{zipped.command}")
        package = None if version is None else zipped.package(zipped.command)
    return replace(
        part,
        entry=replace(entry, app=zipped.entry_point, package=package),
        imports=zipped.imports,
        installed={**part.installed, **zipped.installed},
        looked_at=(*part.looked_at, f"the archive {entry.path}"),
    )


def _looked_at(environment: Environment, site: Site) -> tuple[str, ...]:
    count = len(site.found)
    kind = "virtual environment" if environment.pyvenv else "Python in"
    return (f"the {kind} {environment.prefix} ({count} distributions)",)


def _read_files(followed: Followed) -> tuple[str, ...]:
    if not followed.files:
        return ()
    more = len(followed.files) - 1
    words = f"the imports of {followed.files[0]}"
    return (f"{words} and {more} more of its files" if more else words,)
