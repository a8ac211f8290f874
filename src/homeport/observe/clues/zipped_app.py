"""Look into an application in one zip file: zipapp, shiv, PEX."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from homeport.model.clues import Origin, Package
from homeport.observe.clues.python_source import is_standard, parse_source
from homeport.observe.clues.site_packages import normal_name, parse_metadata_name
from homeport.observe.clues.tree import is_folder, on_disk, read_bytes

_MOST_BYTES = 1 << 30
_FILE_BYTES = 131_072
_MOST_NAMES = 50_000
_MOST_SOURCES = 40
_KEPT = 64
_known: dict[tuple[str, int, int], "Zipped"] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Zipped:
    """What an archive says: where it starts, what was packed into it, what its code imports."""

    entry_point: str | None = None
    command: str | None = None
    imports: frozenset[str] = frozenset()
    installed: Mapping[str, str | None] = field(default_factory=dict)

    def package(self, name: str) -> Package:
        """Return the packed distribution `name`."""
        version = self.installed.get(f"pypi:{name}")
        return Package(origin=Origin.PYPI, name=name, version=version, full_version=version)


def read_zipped(path: str, root: Path) -> Zipped | None:
    """Return what the zip file at `path` (or the directory PEX unpacked it into) says.

    Source: zipapp in the Python documentation; PEX-INFO and environment.json, as pex and shiv
    write them.
    """
    if is_folder(path, root):
        info = read_bytes(f"{path}/PEX-INFO", root, _FILE_BYTES)
        return _from_info(_json(info), {}) if info else None
    place = Path(on_disk(path, root))
    try:
        facts = place.stat()
        key = (str(place), facts.st_mtime_ns, facts.st_size)
        if key in _known:
            return _known[key]
        if facts.st_size > _MOST_BYTES or not zipfile.is_zipfile(place):
            return None
        with zipfile.ZipFile(place) as archive:
            made = _read(archive)
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return None
    while len(_known) >= _KEPT:
        _known.pop(next(iter(_known)), None)
    _known[key] = made
    return made


def _read(archive: zipfile.ZipFile) -> Zipped:
    names = archive.namelist()[:_MOST_NAMES]
    installed: dict[str, str | None] = {}
    sources = []
    for name in names:
        for part in name.split("/")[:-1]:
            parsed = parse_metadata_name(part)
            if parsed is not None:
                installed[f"pypi:{parsed[0]}"] = parsed[1]
        if name.endswith(".py") and name.count("/") <= 1 and not name.startswith("_bootstrap"):
            sources.append(name)
    for info in ("PEX-INFO", "environment.json"):
        if info in names:
            return _from_info(_json(_bytes(archive, info)), installed)
    imports: set[str] = set()
    tops = {name.partition("/")[0].removesuffix(".py") for name in names}
    for name in sources[:_MOST_SOURCES]:
        text = _bytes(archive, name).decode("utf-8", "replace")
        imports |= {
            one
            for one in parse_source(text).modules
            if is_standard(one) or one.partition(".")[0] not in tops
        }
    return Zipped(imports=frozenset(imports), installed=installed)


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(_FILE_BYTES)


def _json(raw: bytes) -> dict[str, object]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _from_info(info: dict[str, object], installed: dict[str, str | None]) -> Zipped:
    held = dict(installed)
    packed = info.get("distributions")
    for wheel in packed if isinstance(packed, dict) else ():
        name, _, rest = str(wheel).removesuffix(".whl").partition("-")
        held[f"pypi:{normal_name(name)}"] = rest.partition("-")[0] or None
    entry_point = info.get("entry_point")
    script = info.get("script") or info.get("console_script")
    return Zipped(
        entry_point=entry_point if isinstance(entry_point, str) else None,
        command=normal_name(script) if isinstance(script, str) else None,
        imports=frozenset({entry_point.partition(":")[0]})
        if isinstance(entry_point, str)
        else frozenset(),
        installed=held,
    )
