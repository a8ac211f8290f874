"""Follow what a Python program imports for certain, in order, until it meets what is not there."""

import ast
import re
import sys
import warnings
from dataclasses import dataclass, field
from posixpath import basename, dirname

from homeport.model.app_traces import StartFailure
from homeport.observe.clues.python_imports import find_module
from homeport.observe.clues.tree import read_bytes
from homeport.observe.rehearsal_command import Step
from homeport.observe.rehearsal_places import has_module_deeper
from homeport.observe.rehearsal_sites import (
    Interpreter,
    has_module,
    is_in_other_environment,
    may_be_standard,
)

MOST_FILES = 40
MOST_BYTES = 1 << 20
_FILE_BYTES = 262_144
_MOST_FAILURES = 4
# A program that changes how modules are found, or installs them itself, cannot be followed.
_MACHINERY = re.compile(
    rb"sys\.path|sys\.modules|meta_path|path_hooks|addsitedir|__path__|extend_path|zipimport"
    rb"|import_hook|pyximport|lazy_loader|\bimport hy\b|pip['\", ]+install|ensurepip|site\.main"
    rb"|runpy|from sys import|import sys as"
)
_ENDS = frozenset({"exit", "quit", "_exit", "execv", "execve", "execvp", "execl", "abort"})
_OLDEST = (3, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is started: the first files, and the directories that sys.path begins with.

    `is_exact` is True when the command names its interpreter by its path, so that no environment
    that a person has activated matters.
    """

    files: tuple[str, ...]
    folders: tuple[str, ...]
    interpreter: Interpreter
    is_exact: bool = False


class _UnsureError(Exception):
    """What comes next cannot be told without running the program."""


@dataclass(slots=True)
class _Trail:
    start: Start
    step: Step
    seen: set[str] = field(default_factory=set)
    found: dict[str, StartFailure] = field(default_factory=dict)
    read_bytes: int = 0


def follow_imports(start: Start, step: Step) -> tuple[StartFailure, ...]:
    """Return the modules that are certain to be missing, or the first file that is no Python.

    Cost: 1 ms for each 30 KB of the user's own modules.
    """
    minor = start.interpreter.minor
    # What a newer Python accepts is not known here.
    if start.interpreter.is_open or not _OLDEST <= minor <= sys.version_info[:2]:
        return ()
    trail = _Trail(start=start, step=step)
    try:
        for path in start.files:
            _run(path, trail)
    except _UnsureError:
        pass
    return tuple(trail.found.values())


def read_tree(path: str, step: Step) -> tuple[ast.Module | SyntaxError | None, bytes]:
    """Return a Python file as a tree, or why it is none; None when it cannot be read as a whole."""
    raw = read_bytes(path, step.root, _FILE_BYTES)
    if raw is None or len(raw) >= _FILE_BYTES or b"\0" in raw:
        return None, b""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(raw), raw
    except SyntaxError as error:
        return error, raw
    except (ValueError, RecursionError, MemoryError):
        return None, b""


def _run(path: str, trail: _Trail) -> None:
    if path in trail.seen:
        return
    trail.seen.add(path)
    tree, raw = read_tree(path, trail.step)
    trail.read_bytes += len(raw)
    if tree is None or len(trail.seen) > MOST_FILES or trail.read_bytes > MOST_BYTES:
        raise _UnsureError
    if isinstance(tree, SyntaxError):
        trail.found.setdefault(path, _no_python(path, tree))
        raise _UnsureError
    if _MACHINERY.search(raw):
        raise _UnsureError
    for statement in tree.body:
        _import(statement, path, trail)
        if len(trail.found) >= _MOST_FAILURES or _may_end(statement):
            raise _UnsureError


def _import(statement: ast.stmt, path: str, trail: _Trail) -> None:
    match statement:
        case ast.Import(names=names):
            for one in names:
                _absolute(one.name, (), statement.lineno, path, trail)
        case ast.ImportFrom(level=0, module=str(module), names=names):
            _absolute(module, tuple(one.name for one in names), statement.lineno, path, trail)
        case ast.ImportFrom(level=level, module=module, names=names):
            _relative(level, module, tuple(one.name for one in names), path, trail)
        case _:
            pass


def _absolute(module: str, taken: tuple[str, ...], line: int, path: str, trail: _Trail) -> None:
    first = module.partition(".")[0]
    if may_be_standard(first):
        return
    own = _own(module, taken, trail.start.folders, trail)
    for one in own:
        _run(one, trail)
    if not own and first not in trail.found and is_missing(first, trail.start, trail.step):
        trail.found[first] = _not_installed(first, line, path, trail)


def _relative(
    level: int, module: str | None, taken: tuple[str, ...], path: str, trail: _Trail
) -> None:
    folder = dirname(path)
    for _ in range(level - 1):
        folder = dirname(folder)
    wanted = (module,) if module else taken
    for one in wanted:
        for file in _own(one, taken if module else (), (folder,), trail):
            _run(file, trail)


def _own(
    module: str, taken: tuple[str, ...], folders: tuple[str, ...], trail: _Trail
) -> tuple[str, ...]:
    """Return the user's files that importing `module`, and what is taken from it, runs."""
    root = trail.step.root
    found = dict.fromkeys(find_module(module, folders, root))
    if found and basename(tuple(found)[-1]) == "__init__.py":
        for one in taken:
            found.update(dict.fromkeys(find_module(f"{module}.{one}", folders, root)))
    return tuple(found)


def is_missing(module: str, start: Start, step: Step) -> bool:
    """Return whether `module`, the first part of a name, is certain to be found nowhere."""
    root = step.root
    project = step.scene.project
    own = (*start.folders, step.folder, project, f"{project}/src", f"{project}/lib")
    if may_be_standard(module) or has_module(module, (*own, *start.interpreter.folders), root):
        return False
    if has_module_deeper(module, step.scene):
        return False
    return start.is_exact or not is_in_other_environment(module, step)


def _may_end(statement: ast.stmt) -> bool:
    """Return whether the program may well end here, at the top level."""
    match statement:
        case ast.Raise():
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name))):
            return name in _ENDS
        case _:
            return False


def _not_installed(module: str, line: int, path: str, trail: _Trail) -> StartFailure:
    return StartFailure(
        code="missing-dependency",
        line=f"{path} imports {module} (line {line}), and {trail.start.interpreter.path} has no "
        f"module of this name: it is not installed",
        line_number=0,
        subject=module,
    )


def _no_python(path: str, error: SyntaxError) -> StartFailure:
    where = f" at line {error.lineno}, column {error.offset}" if error.lineno else ""
    return StartFailure(
        code="app-crashed",
        line=f"{path} is not valid Python{where}: {error.msg}",
        line_number=0,
        subject=path,
    )
