"""Find the environment that a Python process runs in: its interpreter and where packages lie."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename, dirname

from homeport.model.process import Process
from homeport.observe.clues.opened import read_maps
from homeport.observe.clues.pyvenv import Pyvenv, read_pyvenv
from homeport.observe.clues.tree import at, is_file, is_folder, names_in, read_bytes, real_path
from homeport.observe.users import read_users

# Names of environment variables that tell where a bare "python" was found.
PYTHON_NAMES = frozenset(
    {
        "PATH", "VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "_", "DJANGO_SETTINGS_MODULE",
        "FLASK_APP", "QUART_APP", "LITESTAR_APP",
    }
)  # fmt: skip
_PYTHON = re.compile(
    r"^\.?(?:i?python|pypy|graalpy)w?(\d(?:\.\d+)?)?(?:\.\d+)?t?d?(?:-wrapped)?$", re.I
)
_LIBRARY = re.compile(r"^(?:python|pypy)(\d\.\d+)t?$")
_SITES = (b"/site-packages/", b"/dist-packages/")
_SHEBANG = re.compile(r"^#!\s*(/\S+)|^'''exec' \"?(/[^\"\n]+?)\"? \"\$0\"", re.MULTILINE)
_SCRIPT_BYTES = 4_096
# os.environ is read up to so many characters, so the last directory may be cut.
_CUT = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """An interpreter and its packages.

    `prefix` is the virtual environment, or the installation itself, `base` that installation;
    `minor` is "3.11". `site` are the directories of packages, in the order of sys.path.
    """

    prefix: str
    base: str
    site: tuple[str, ...]
    minor: str | None = None
    pyvenv: Pyvenv | None = None


def is_python(program: str) -> bool:
    """Return whether a program of this name is a Python interpreter."""
    return _PYTHON.match(program) is not None


def find_environment(
    process: Process, script: str | None, environ: Mapping[str, str], root: Path
) -> Environment | None:
    """Return the environment that `process` names, None when only its memory can tell.

    `script` is the file that it runs.

    /proc/PID/exe leads to the base installation, because the kernel follows the virtual
    environment's link. The way that Python itself goes begins at argv[0].

    Source: Modules/getpath.py in CPython; PEP 405.
    """
    for prefix in _prefixes(process, script, environ, root):
        pyvenv = read_pyvenv(prefix, root)
        if pyvenv is not None:
            return _virtual(prefix, pyvenv, process, root)
    return _installation(process, environ, root)


def mapped_environment(process: Process, proc_root: Path, root: Path) -> Environment | None:
    """Return the environment out of which extension modules were loaded, None when none was.

    `proc_root` is where /proc lies, `root` where the files of the process lie. This is for a
    process that wrote over its command line.
    """
    site = _mapped_site(read_maps(process.pid, proc_root))
    if site is None:
        return None
    prefix = dirname(dirname(dirname(site)))
    pyvenv = read_pyvenv(prefix, root)
    if pyvenv is not None:
        return _virtual(prefix, pyvenv, process, root)
    return Environment(
        prefix=prefix, base=prefix, site=(site,), minor=_minor(prefix, process, root)
    )


def _mapped_site(maps: bytes) -> str | None:
    for folder in _SITES:
        found = maps.find(folder)
        if found >= 0:
            line = maps.rfind(b"\n", 0, found) + 1
            path = maps[maps.find(b"/", line) : found + len(folder) - 1]
            return path.decode("utf-8", "replace")
    return None


def _installation(process: Process, environ: Mapping[str, str], root: Path) -> Environment | None:
    base = _base_of(process, environ, root)
    if base is None:
        return None
    minor = _minor(base, process, root)
    sites = _site_folders(base, minor, process, root)
    return Environment(prefix=base, base=base, site=sites, minor=minor)


def _prefixes(
    process: Process, script: str | None, environ: Mapping[str, str], root: Path
) -> Iterator[str]:
    """Return directories that may be the virtual environment, the surest first."""
    called = process.argv[0] if process.argv else ""
    if "/" in called and " " not in called:
        path = at(process.cwd, called)
        # What Python was called by is the answer, also when it is "none".
        if path is not None and is_python(basename(path)):
            yield dirname(dirname(path))
            return
    if script is not None:
        if basename(dirname(script)) in ("bin", "Scripts"):
            yield dirname(dirname(script))
        interpreter = read_shebang(script, root)
        if interpreter is not None:
            yield dirname(dirname(interpreter))
    found = _on_path(basename(called), environ.get("PATH", ""), root)
    if found is not None:
        yield dirname(dirname(found))
    # A shell tells its child by which path it was called, and that child's children too.
    told = environ.get("_", "")
    if told.startswith("/") and basename(told) == called.partition(":")[0]:
        yield dirname(dirname(told))
    if environ.get("VIRTUAL_ENV", "").startswith("/"):
        yield environ["VIRTUAL_ENV"]


def _on_path(program: str, path: str, root: Path) -> str | None:
    """Return which file a shell finds for `program`."""
    if not is_python(program):
        return None
    folders = path.split(":")[: -1 if len(path) >= _CUT else None]
    for folder in folders:
        if folder.startswith("/") and is_file(f"{folder}/{program}", root):
            return f"{folder}/{program}"
    return None


def read_shebang(script: str, root: Path) -> str | None:
    """Return the interpreter that the first lines of a script name, None for /usr/bin/env."""
    raw = read_bytes(script, root, _SCRIPT_BYTES) or b""
    # pip writes the second form when the path is too long for the kernel, or has blanks.
    for direct, quoted in _SHEBANG.findall(raw.decode("utf-8", "replace")):
        found: str = direct or quoted
        if is_python(basename(found)):
            return found
    return None


def _virtual(prefix: str, pyvenv: Pyvenv, process: Process, root: Path) -> Environment:
    base = dirname(real_path(pyvenv.home, root)) if pyvenv.home else prefix
    minor = _minor(prefix, process, root)
    sites = list(_own_sites(prefix, minor, root))
    if pyvenv.extends and pyvenv.extends != prefix:
        sites += _own_sites(pyvenv.extends, minor, root)
    if pyvenv.has_system_site:
        sites += _site_folders(base, minor, process, root)
    return Environment(
        prefix=prefix, base=base, site=tuple(dict.fromkeys(sites)), minor=minor, pyvenv=pyvenv
    )


def _base_of(process: Process, environ: Mapping[str, str], root: Path) -> str | None:
    """Return the installation that the executable belongs to."""
    exe = process.exe
    if exe is None:
        called = process.argv[0] if process.argv else ""
        exe = at(process.cwd, called) if "/" in called else None
        exe = exe or _on_path(basename(called), environ.get("PATH", ""), root)
    if exe is None:
        return None
    # macOS: .../Versions/3.11/Resources/Python.app/Contents/MacOS/Python.
    head, framework, _ = exe.partition("/Resources/Python.app/")
    return head if framework else dirname(dirname(exe)) or "/"


def _minor(prefix: str, process: Process, root: Path) -> str | None:
    """Return "3.11" from the executable's name, or else from the library below `prefix`."""
    for path in (process.exe, process.argv[0] if process.argv else None):
        found = _PYTHON.match(basename(path or ""))
        if found and found[1] and "." in found[1]:
            return found[1]
    minors = [minor for _, minor in _libraries(prefix, root)]
    return max(minors, key=_numbers, default=None)


def _numbers(version: str) -> list[int]:
    return [int(one) for one in version.split(".")]


def _libraries(prefix: str, root: Path) -> list[tuple[str, str]]:
    """Return the library directories of Python below `prefix`, each with its "3.11"."""
    found = []
    for name in names_in(f"{prefix}/lib", root):
        library = _LIBRARY.match(name)
        if library:
            found.append((f"{prefix}/lib/{name}", library[1]))
    return found


def _own_sites(prefix: str, minor: str | None, root: Path) -> Iterator[str]:
    for library, version in _libraries(prefix, root):
        if minor in (None, version) and is_folder(f"{library}/site-packages", root):
            yield f"{library}/site-packages"


def sites_at(prefix: str, process: Process, root: Path) -> tuple[str, ...]:
    """Return where the environment or installation at `prefix` keeps packages."""
    return _site_folders(prefix, _minor(prefix, process, root), process, root)


def _site_folders(base: str, minor: str | None, process: Process, root: Path) -> tuple[str, ...]:
    """Return where an installation and its user keep packages.

    Source: Lib/site.py; Debian Python Policy 2.5 for dist-packages.
    """
    home = _home_of(process, root)
    found = []
    if home and minor:
        found.append(f"{home}/.local/lib/python{minor}/site-packages")
    if base == "/usr" and minor:
        found.append(f"/usr/local/lib/python{minor}/dist-packages")
        found.append("/usr/lib/python3/dist-packages")
        found.append(f"/usr/lib64/python{minor}/site-packages")
    found += _own_sites(base, minor, root)
    return tuple(one for one in found if is_folder(one, root))


def _home_of(process: Process, root: Path) -> str | None:
    user = read_users(root).get(process.uid) if process.uid is not None else None
    return user.home.rstrip("/") or None if user else None
