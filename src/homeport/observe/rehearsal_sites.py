"""Tell what an interpreter of Python could import, and when that cannot be told."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.process import Process
from homeport.observe.clues.python_environment import find_environment, is_python, sites_at
from homeport.observe.clues.python_source import is_standard
from homeport.observe.clues.remembered import Remembered, RememberedFolder
from homeport.observe.clues.tree import at, is_file, is_folder, names_in, on_disk, real_path
from homeport.observe.rehearsal_command import Step

# Standard in one version and not in another. Source: docs.python.org/3/whatsnew, "Removed".
_SOMETIMES_STANDARD = frozenset(
    {
        "distutils", "imp", "asynchat", "asyncore", "smtpd", "aifc", "audioop", "cgi", "cgitb",
        "chunk", "crypt", "imghdr", "mailcap", "msilib", "nis", "nntplib", "ossaudiodev", "pipes",
        "sndhdr", "spwd", "sunau", "telnetlib", "uu", "xdrlib", "lib2to3", "binhex", "formatter",
        "parser", "symbol", "macpath", "dummy_threading", "tomllib", "zoneinfo", "graphlib",
        "annotationlib", "compression", "interpreters", "contextvars", "dataclasses", "importlib",
        "_bootlocale", "test", "turtledemo", "idlelib", "this", "antigravity", "__main__",
        # What setuptools and Debian bring without a directory of their own.
        "_distutils_hack", "sitecustomize", "usercustomize", "apport_python_hook",
    }
)  # fmt: skip
# What lets modules come from elsewhere than the directories that are searched.
_MACHINERY = re.compile(
    r"sys\.path|meta_path|path_hooks|addsitedir|addpackage|__path__|sys\.modules|path_importer"
)
# They touch the machinery, and bring no module.
_HARMLESS = re.compile(r"\b_(?:distutils_hack|virtualenv)\b")
_CODE_IMPORT = re.compile(r"\bimport\s+([\w.]+)|__import__\(\s*['\"]([\w.]+)")
_OTHER_HOMES = (
    ".virtualenvs", ".cache/pypoetry/virtualenvs", ".local/share/virtualenvs",
    ".local/share/hatch/env/virtual", "miniconda3/envs", "anaconda3/envs", "miniforge3/envs",
    "mambaforge/envs", ".conda/envs", ".pyenv/versions", "envs", "venvs", ".venvs",
)  # fmt: skip
# Another python3 may come first on the PATH of the person's terminal, or of sudo.
_OTHER_BASES = ("/usr", "/usr/local", "/opt/conda", "/opt/venv", "/opt/homebrew")
_MOST_ENVIRONMENTS = 40
_MOST_PTH = 60
_LINES = Remembered(lambda text: tuple(text.splitlines()[:400]), 65_536)
_TEXTS = Remembered(lambda text: text, 131_072)
_MODULES = RememberedFolder(
    lambda path, root: frozenset(one.partition(".")[0] for one in names_in(path, root))
)
_FILES = RememberedFolder(lambda path, root: tuple(sorted(names_in(path, root))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreter:
    """An interpreter, its version, and the directories that it has on sys.path by itself.

    `code` is the text of what runs before any program (.pth files) and could bring modules.
    """

    path: str
    minor: tuple[int, int]
    folders: tuple[str, ...]
    code: str = ""

    @property
    def is_open(self) -> bool:
        """True when something runs at start that could bring modules of any name."""
        return bool(self.code)


def read_interpreter(path: str, step: Step) -> Interpreter | None:
    """Return what the interpreter at `path` has, None when not all of that can be seen."""
    root = step.root
    if not is_python(basename(path)) or step.value("PYTHONHOME") or step.value("PYTHONUSERBASE"):
        return None
    folders: list[str] = []
    minor = None
    for uid in _uids(step):
        process = _process(path, uid, step)
        found = find_environment(process, None, {}, root)
        if found is None or found.minor is None:
            return None
        minor = found.minor
        library = _library(found.base, minor, root)
        if library is None:
            return None
        folders += [library, f"{library}/lib-dynload", f"{library}/dist-packages", *found.site]
        folders += _more_sites(found.prefix, found.base, minor)
        if found.prefix == found.base or (found.pyvenv and found.pyvenv.has_system_site):
            folders += sites_at(found.base, process, root)
    version = re.fullmatch(r"(\d+)\.(\d+)", minor or "")
    if version is None or int(version[1]) < 3:
        return None
    return _complete(path, (int(version[1]), int(version[2])), folders, root)


def _complete(
    path: str, minor: tuple[int, int], folders: list[str], root: Path
) -> Interpreter | None:
    expanded = tuple(dict.fromkeys(one for one in folders if is_folder(one, root)))
    if any(not os.access(on_disk(one, root), os.R_OK | os.X_OK) for one in expanded):
        return None
    code: list[str] = []
    more: list[str] = []
    for one in expanded:
        _read_pth(one, root, more, code)
        _read_customize(one, root, code)
    return Interpreter(
        path=path,
        minor=minor,
        folders=tuple(dict.fromkeys((*expanded, *more))),
        code="\n".join(code),
    )


def _uids(step: Step) -> tuple[int, ...]:
    found = [os.getuid() if hasattr(os, "getuid") else 0]
    with suppress(OSError, ValueError):
        found.append(os.stat(on_disk(step.scene.project, step.root)).st_uid)  # noqa: PTH116 - a str
    return tuple(dict.fromkeys(found))


def _process(path: str, uid: int, step: Step) -> Process:
    return Process(
        pid=0, ppid=0, start_ticks=0, started_at=datetime.now(UTC), name=basename(path), state="R",
        argv=(path,), uid=uid, user=None, exe=real_path(path, step.root), cwd=step.folder,
    )  # fmt: skip


def _library(base: str, minor: str, root: Path) -> str | None:
    for lib in ("lib", "lib64"):
        folder = f"{base.rstrip('/')}/{lib}/python{minor}"
        if is_file(f"{folder}/os.py", root):
            return folder
    return None


def _more_sites(prefix: str, base: str, minor: str) -> Iterator[str]:
    """Yield where distributions keep packages besides; more than Python looks at does no harm."""
    prefixes = [prefix, "/usr/local"] if base == "/usr" else [prefix]
    for one in prefixes:
        for lib in ("lib", "lib64"):
            for site in ("site-packages", "dist-packages"):
                yield f"{one}/{lib}/python{minor}/{site}"


def _read_pth(site: str, root: Path, folders: list[str], code: list[str]) -> None:
    """Add the directories that .pth files name, and the code in them that brings modules.

    Source: Lib/site.py, addpackage.
    """
    names = [one for one in _FILES.read(site, root) or () if one.endswith((".pth", ".egg-link"))]
    for name in names[:_MOST_PTH]:
        for line in _LINES.read(f"{site}/{name}", root) or ():
            if line.startswith(("import ", "import\t")):
                if _brings(line, site, root):
                    code.append(line)
            elif line.strip() and not line.startswith("#"):
                folder = at(site, line.strip())
                if folder is not None:
                    folders.append(folder)
    if len(names) > _MOST_PTH:
        code.append("too many")


def _brings(line: str, site: str, root: Path) -> bool:
    if _HARMLESS.search(line):
        return False
    if _MACHINERY.search(line) or "__editable__" in line:
        return True
    for first, second in _CODE_IMPORT.findall(line):
        module = (first or second).replace(".", "/")
        for place in (f"{site}/{module}.py", f"{site}/{module}/__init__.py"):
            text = _TEXTS.read(place, root)
            if text is not None and _MACHINERY.search(text):
                return True
    return False


def _read_customize(folder: str, root: Path, code: list[str]) -> None:
    for name in ("sitecustomize", "usercustomize"):
        text = _TEXTS.read(f"{folder}/{name}.py", root)
        if text is not None and _MACHINERY.search(text):
            code.append(text)


def has_module(module: str, folders: tuple[str, ...], root: Path) -> bool:
    """Return whether one of `folders` has a module of this name, whatever it is written in."""
    return any(module in (_MODULES.read(one, root) or ()) or _in_zip(one, root) for one in folders)


def _in_zip(path: str, root: Path) -> bool:
    """Return whether `path` is no directory but a file: a zip may hold any module."""
    return is_file(path, root)


def may_be_standard(module: str) -> bool:
    """Return whether some version of Python has `module` in its standard library."""
    return is_standard(module) or module in _SOMETIMES_STANDARD or module.startswith("_")


def is_in_other_environment(module: str, step: Step) -> bool:
    """Return whether an environment that a person may have activated has `module`."""
    tops: list[str] = []
    for home in step.scene.homes:
        for inner in _OTHER_HOMES:
            tops += [
                f"{home}/{inner}/{one}" for one in (_FILES.read(f"{home}/{inner}", step.root) or ())
            ]
    for folder in dict.fromkeys((step.folder, step.scene.project, dirname(step.folder))):
        for name in _FILES.read(folder, step.root) or ():
            if is_file(f"{folder}/{name}/pyvenv.cfg", step.root):
                tops.append(f"{folder}/{name}")
        tops.append(f"{folder}/__pypackages__")
    tops += [one for one in (step.value("VIRTUAL_ENV"), step.value("CONDA_PREFIX")) if one]
    tops += [*_OTHER_BASES, *(f"{home}/.local" for home in step.scene.homes)]
    return len(tops) > _MOST_ENVIRONMENTS or any(_holds(module, one, step.root) for one in tops)


def _holds(module: str, top: str, root: Path) -> bool:
    """Return whether the environment at `top` has `module`, or something that might bring it."""
    sites = tuple(_sites_below(top, root))
    more: list[str] = []
    code: list[str] = []
    for one in sites:
        _read_pth(one, root, more, code)
    return bool(code) or has_module(module, (*sites, *more), root)


def _sites_below(top: str, root: Path) -> Iterator[str]:
    for lib in ("lib", "lib64"):
        for name in _FILES.read(f"{top}/{lib}", root) or ():
            if name.startswith(("python", "pypy")):
                yield f"{top}/{lib}/{name}/site-packages"
                yield f"{top}/{lib}/{name}/dist-packages"
    if top.endswith("/__pypackages__"):
        for name in _FILES.read(top, root) or ():
            yield f"{top}/{name}/lib"
