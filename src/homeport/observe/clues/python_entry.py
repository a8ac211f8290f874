"""Tell what a Python process was asked to run: a module, a console script, a file, code."""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind
from homeport.model.process import Process
from homeport.observe.clues.distributions import (
    owner_of_module,
    owner_of_script,
    script_module,
)
from homeport.observe.clues.files import Files
from homeport.observe.clues.launch import PYTHON, Launch, parse_launch
from homeport.observe.clues.owner import find_owner
from homeport.observe.clues.python_environment import Environment, is_python
from homeport.observe.clues.python_imports import find_module, is_foreign, module_file
from homeport.observe.clues.python_source import is_standard
from homeport.observe.clues.site_packages import Site, normal_name
from homeport.observe.clues.tree import at, is_file
from homeport.observe.places import is_installed

_TITLE = re.compile(r"[\[(]?([A-Za-z][\w.+-]*)")
_IN_SITE = re.compile(r"/(?:site-packages|dist-packages)/(.+)$")
_IN_LIBRARY = re.compile(r"/lib(?:64)?/(?:python|pypy)\d[\d.]*/(.+)$")
_IN_BRACKETS = re.compile(r"\[([^\]]+)\]")
_BIN = frozenset({"bin", "sbin", "Scripts"})
# They run another program in their own process and then step back.
_WRAPPERS = frozenset(
    {
        "coverage", "debugpy", "pdb", "ipdb", "pudb", "cProfile", "profile", "trace", "viztracer",
        "scalene", "memray", "pyinstrument", "kernprof", "line_profiler", "runpy", "ddtrace",
        "pydevd", "jurigged", "austin", "yappi", "hunter", "snoop", "xdoctest", "mprof",
    }
)  # fmt: skip
_WORKER = re.compile(r"multiprocessing[.\s]*(?:import )?(?:spawn|forkserver|resource_tracker)")
_INLINE_NAME = "-c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """The entry of a Python process and the words after it."""

    entry: Entry
    rest: tuple[str, ...]
    code: str | None = None


def launch_of(process: Process) -> Launch | None:
    """Return what the command line of a Python process tells; None when it is only a title."""
    argv = process.argv
    if len(argv) == 1 and " " in argv[0]:
        # A title in one piece: "python app.py".
        argv = tuple(argv[0].split())
    if not argv:
        return None
    if not is_python(basename(argv[0])):
        return None
    launch = parse_launch(argv[1:], PYTHON)
    return _unwrap(launch) if launch else None


def is_worker(launch: Launch | None) -> bool:
    """Return whether this is a child that multiprocessing made, which only its parent explains.

    Source: Lib/multiprocessing/spawn.py, forkserver.py and resource_tracker.py.
    """
    return (
        launch is not None
        and launch.kind is EntryKind.INLINE
        and bool(_WORKER.search(launch.target))
    )


def _unwrap(launch: Launch) -> Launch:
    """Return what a profiler, debugger or coverage runs in its own process."""
    name = basename(launch.target) if launch.kind is EntryKind.SCRIPT else launch.target
    if launch.kind is EntryKind.INLINE or name.partition(".")[0] not in _WRAPPERS:
        return launch
    for index, word in enumerate(launch.rest):
        if word in ("-m", "--module") and index + 1 < len(launch.rest):
            return Launch(
                kind=EntryKind.MODULE,
                target=launch.rest[index + 1],
                rest=launch.rest[index + 2 :],
                options=launch.rest[:index],
            )
        if word.endswith(".py") and not word.startswith("-"):
            return Launch(
                kind=EntryKind.SCRIPT,
                target=word,
                rest=launch.rest[index + 1 :],
                options=launch.rest[:index],
            )
    return launch


def script_path(process: Process, launch: Launch | None) -> str | None:
    """Return the file that `launch` names, as the machine sees it."""
    if launch is None or launch.kind is not EntryKind.SCRIPT:
        return None
    return at(process.cwd, launch.target)


def find_entry(
    process: Process, launch: Launch | None, environment: Environment, site: Site, root: Path
) -> Started | None:
    """Return the entry of `process`."""
    if launch is None:
        return _by_title(process, environment, site, root)
    match launch.kind:
        case EntryKind.INLINE:
            entry = Entry(kind=EntryKind.INLINE, name=_INLINE_NAME)
            return Started(entry=entry, rest=launch.rest, code=launch.target)
        case EntryKind.MODULE:
            entry = _module_entry(launch.target, process.cwd, site, root)
            return Started(entry=entry, rest=launch.rest)
        case _:
            path = _placed(process, launch.target, root)
            return Started(
                entry=_script_entry(launch.target, path, environment, site, root),
                rest=launch.rest,
            )


def _placed(process: Process, target: str, root: Path) -> str | None:
    """Return where the script `target` is, also when the process has moved since it started.

    gunicorn's --chdir leaves ".venv/bin/gunicorn" behind; it lies beside the interpreter.
    """
    path = at(process.cwd, target)
    if target.startswith("/") or (path and is_file(path, root)):
        return path
    beside = f"{dirname(process.argv[0])}/{basename(target)}"
    return beside if beside.startswith("/") and is_file(beside, root) else path


def _module_entry(module: str, cwd: str | None, site: Site, root: Path) -> Entry:
    files = find_module(module, (cwd,), root) if cwd and not is_standard(module) else ()
    if files:
        inner = f"{dirname(files[-1])}/__main__.py"
        is_package = basename(files[-1]) == "__init__.py" and is_file(inner, root)
        return Entry(
            kind=EntryKind.MODULE, name=module, path=inner if is_package else module_file(files)
        )
    owner = None if is_standard(module) else owner_of_module(module, site, root)
    return Entry(kind=EntryKind.MODULE, name=module, package=owner.package if owner else None)


def _script_entry(
    written: str, path: str | None, environment: Environment, site: Site, root: Path
) -> Entry:
    name = basename(written.rstrip("/"))
    if path is None:
        return Entry(kind=EntryKind.SCRIPT, name=name)
    inside = _IN_SITE.search(path) or _IN_LIBRARY.search(path)
    if inside is not None:
        module = _module_name(inside[1])
        owner = None if is_standard(module) else owner_of_module(module, site, root)
        package = owner.package if owner else None
        return Entry(kind=EntryKind.MODULE, name=module, path=path, package=package)
    folder = dirname(path)
    if basename(folder) in _BIN:
        owner = owner_of_script(path, site, root)
        if owner is not None or dirname(folder) == environment.prefix != environment.base:
            package = owner.package if owner else None
            return Entry(kind=EntryKind.COMMAND, name=name, path=path, package=package)
    if is_installed(folder):
        # A distribution's own program, such as Debian's /usr/bin/wsdd.
        brought = find_owner(path, Files(root))
        if brought is not None:
            return Entry(kind=EntryKind.COMMAND, name=name, path=path, package=brought)
    return Entry(kind=EntryKind.SCRIPT, name=name, path=path)


def _module_name(inside: str) -> str:
    """Return the module that lies at a path below site-packages."""
    parts = [one for one in inside.removesuffix(".py").split("/") if one]
    if len(parts) > 1 and parts[-1] in ("__main__", "__init__"):
        parts.pop()
    return ".".join(parts)


def _by_title(process: Process, environment: Environment, site: Site, root: Path) -> Started | None:
    """Return the entry of a process that wrote its own title: "gunicorn: master [app]"."""
    if not process.argv:
        return None
    title = " ".join(process.argv)
    found = _TITLE.match(title)
    if found is None or is_python(found[1]):
        return None
    name = found[1].rstrip(".-+")
    path = f"{environment.prefix}/bin/{name}"
    has_file = is_file(path, root)
    owner = owner_of_script(path, site, root) if has_file else None
    owner = owner or site.found.get(normal_name(name))
    if owner is None:
        return None
    entry = Entry(
        kind=EntryKind.COMMAND,
        name=name if has_file else owner.name,
        path=path if has_file else None,
        package=owner.package,
    )
    # What stands in brackets is the application: gunicorn: worker [shop.wsgi].
    told = _IN_BRACKETS.findall(title)
    return Started(entry=entry, rest=tuple(told or title.split()[1:]))


def own_module(entry: Entry, root: Path) -> str | None:
    """Return the module that a console script starts, to look whether it is the user's own."""
    if entry.kind is not EntryKind.COMMAND or entry.path is None or is_foreign(entry.path):
        return None
    return script_module(entry.path, root)
