"""Find the distribution that brought a command or a module."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import basename

from homeport.observe.clues.python_source import is_standard
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.site_packages import Distribution, Site, normal_name
from homeport.observe.clues.tree import is_file

_SCRIPT_BYTES = 8_192
_RECORD_BYTES = 131_072
# In a RECORD the scripts come first, and each package has its __init__ soon.
_MOST_RECORDS = 600
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w.]+))", re.MULTILINE
)
# What setuptools wrote before wheels: load_entry_point('gunicorn==20.1.0', 'console_scripts', ..).
_LOADED = re.compile(r"(?:entry_point|ENTRY-SCRIPT: )\W*([\w.-]+?)(?:==[^'\"]+)?['\"]\s*,", re.I)


def _parse_entry_points(text: str) -> dict[str, str]:
    """Return the module behind each console script. Source: PyPA "Entry points specification"."""
    found: dict[str, str] = {}
    is_scripts = False
    for line in text.splitlines():
        line = line.strip()  # noqa: PLW2901 - the line without its blanks is still the line
        if line.startswith("["):
            is_scripts = line in ("[console_scripts]", "[gui_scripts]")
        elif is_scripts and "=" in line:
            name, _, target = line.partition("=")
            found[name.strip()] = target.strip().partition(":")[0].partition(" ")[0]
    return found


def _parse_script(text: str) -> tuple[str, ...]:
    """Return what the script says that it starts: a distribution's name, or modules."""
    loaded = _LOADED.search(text)
    if loaded:
        return (loaded[1],)
    found = (one or other for one, other in _IMPORT.findall(text))
    return tuple(dict.fromkeys(one for one in found if not is_standard(one)))


def _parse_record(text: str) -> frozenset[str]:
    """Return top-level modules, and "bin/name" of scripts. Source: PEP 376, PEP 627."""
    found = set()
    for line in text.splitlines():
        path = line.partition(",")[0].strip('"')
        if path.startswith("../"):
            if "/bin/" in path:
                found.add(f"bin/{basename(path)}")
            continue
        top, slash, _ = path.partition("/")
        if slash and not top.endswith((".dist-info", ".egg-info")):
            found.add(top)
        elif top.endswith((".py", ".so")):
            found.add(top.partition(".")[0])
    return frozenset(found)


_ENTRY_POINTS = Remembered(_parse_entry_points)
_SCRIPTS = Remembered(_parse_script, _SCRIPT_BYTES)
_RECORDS = Remembered(_parse_record, _RECORD_BYTES)
_TOPS = Remembered(lambda text: frozenset(text.split()))


def script_module(script: str, root: Path) -> str | None:
    """Return the module that the console script at `script` starts."""
    found = _SCRIPTS.read(script, root) or ()
    return found[0] if found else None


def owner_of_script(script: str, site: Site, root: Path) -> Distribution | None:
    """Return the distribution that put `script` into a bin directory.

    Cost: two small files when the script says it, the metadata of everything when it does not.
    """
    name = basename(script)
    said = _SCRIPTS.read(script, root)
    if said is None:
        return None
    likely = [one for module in said for one in _named_like(module, site)]
    for one in (*likely, *_named_like(name, site)):
        if name in entry_points(one, root) or _has_record(one, f"bin/{name}", root):
            return one
    for one in site.found.values():
        if name in entry_points(one, root):
            return one
    return _by_record(f"bin/{name}", site, root) or next(
        (found for module in said if (found := owner_of_module(module, site, root))), None
    )


def entry_points(one: Distribution, root: Path) -> dict[str, str]:
    """Return the module behind each command of a distribution."""
    return _ENTRY_POINTS.read(f"{one.folder}/entry_points.txt", root) or {}


def owner_of_module(module: str, site: Site, root: Path) -> Distribution | None:
    """Return the distribution that brought `module`, None when it is Python's or the user's."""
    top = module.partition(".")[0]
    for one in _named_like(module, site):
        if one.name.replace("-", "_") == normal_name(top).replace("-", "_"):
            return one
        if top in _tops(one, root):
            return one
    for one in site.found.values():
        if top in (_TOPS.read(f"{one.folder}/top_level.txt", root) or ()):
            return one
    if not any(_lies_in(folder, top, root) for folder in site.folders):
        return None
    return _by_record(top, site, root)


def _lies_in(folder: str, top: str, root: Path) -> bool:
    return is_file(f"{folder}/{top}/__init__.py", root) or is_file(f"{folder}/{top}.py", root)


def _tops(one: Distribution, root: Path) -> frozenset[str]:
    return (
        _TOPS.read(f"{one.folder}/top_level.txt", root)
        or _RECORDS.read(f"{one.folder}/RECORD", root)
        or frozenset()
    )


def _named_like(module: str, site: Site) -> Iterator[Distribution]:
    """Return distributions whose name resembles a module's, the most alike first."""
    parts = normal_name(module).split("-")
    for count in range(len(parts), 0, -1):
        exact = site.found.get("-".join(parts[:count]))
        if exact is not None:
            yield exact
    first = parts[0]
    for name, one in site.found.items():
        if name != first and (first in name.split("-") or (len(first) > 2 and first in name)):
            yield one


def _has_record(one: Distribution, entry: str, root: Path) -> bool:
    return entry in (_RECORDS.read(f"{one.folder}/RECORD", root) or ())


def _by_record(entry: str, site: Site, root: Path) -> Distribution | None:
    if len(site.found) > _MOST_RECORDS:
        return None
    return next((one for one in site.found.values() if _has_record(one, entry, root)), None)
