"""Tell the full version of a Python that runs, without running another one."""

import re
from pathlib import Path
from posixpath import basename

from homeport.model.clues import Runtime
from homeport.model.process import Process
from homeport.observe.clues.binary_text import search_binary
from homeport.observe.clues.python_environment import Environment
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.tree import names_in

# ~/.pyenv/versions/3.11.7, cpython-3.11.7-linux-x86_64-gnu (uv), python@3.11/3.11.7_1 (Homebrew).
_IN_PATH = re.compile(
    r"(?:^|/)(?:[cC]?[pP]ython-?|pypy[\d.]*-v?)?(\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?)(?=t?[-+_/])"
)
_HEADER = Remembered(lambda text: re.search(r'#define PY_VERSION\s+"([\d.]+\w*)', text), 8_192)
_CONDA = re.compile(r"python-(\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?)-.*\.json")


def read_runtime(process: Process, environment: Environment, root: Path) -> Runtime:
    """Return which Python `process` runs on: "3.11.7", "3.11" or None, as far as files tell.

    pyvenv.cfg comes after what is nearer to the interpreter: it tells what was there when the
    environment was made, and the system's Python moves on underneath.
    """
    program = basename(process.exe or (process.argv[0] if process.argv else ""))
    name = "pypy" if program.startswith("pypy") else "python"
    version = (
        _by_path(process.exe, environment.minor)
        or _by_header(environment, root)
        or _by_conda(environment, root)
        or _by_pyvenv(environment)
        or _by_binary(process, environment, root)
    )
    return Runtime(name=name, version=version or environment.minor)


def _fits(version: str | None, minor: str | None) -> bool:
    return version is not None and (minor is None or version.startswith(f"{minor}."))


def _by_path(exe: str | None, minor: str | None) -> str | None:
    found: list[str] = _IN_PATH.findall(exe or "")
    return next((one for one in reversed(found) if minor and _fits(one, minor)), None)


def _by_header(environment: Environment, root: Path) -> str | None:
    minor = environment.minor
    found = _HEADER.read(f"{environment.base}/include/python{minor}/patchlevel.h", root)
    version = found[1].rstrip("+") if found else None
    return version if _fits(version, minor) else None


def _by_conda(environment: Environment, root: Path) -> str | None:
    for name in names_in(f"{environment.base}/conda-meta", root):
        found = _CONDA.fullmatch(name)
        if found and _fits(found[1], environment.minor):
            return found[1]
    return None


def _by_pyvenv(environment: Environment) -> str | None:
    version = environment.pyvenv.version if environment.pyvenv else None
    is_full = version is not None and version.count(".") == 2
    return version if is_full and _fits(version, environment.minor) else None


def _by_binary(process: Process, environment: Environment, root: Path) -> str | None:
    """Return the version that stands in the executable, or in the library that it is a shell of.

    Source: Py_GetVersion() in Python/getversion.c.
    """
    minor = environment.minor
    if minor is None or process.exe is None:
        return None
    pattern = rb"\x00(" + re.escape(minor.encode()) + rb"\.\d+(?:(?:a|b|rc)\d+)?)\+?\x00"
    library = f"{environment.base}/lib/libpython{minor}.so.1.0"
    for path in (process.exe, library):
        version = search_binary(path, root, b"\0" + minor.encode() + b".", pattern)
        if version is not None:
            return version
    return None
