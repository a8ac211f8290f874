"""Read what a Python project declares that it depends on."""

import configparser
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.site_packages import normal_name
from homeport.observe.clues.tree import way_up

_MOST = 500
_MOST_LEVELS = 5
# Each further part of a dotted key makes Python's parser go through all earlier ones again.
_LONG_KEY = re.compile(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){24}")
_NAME = re.compile(r"^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)")


def _names(requirements: Iterable[object]) -> frozenset[str]:
    """Return the names in lines such as "fastapi[standard]>=0.110 ; python_version > '3'"."""
    found = set()
    for one in requirements:
        name = _NAME.match(one) if isinstance(one, str) else None
        if name:
            found.add(f"pypi:{normal_name(name[1])}")
    return frozenset(sorted(found)[:_MOST])


def _table(value: object, *keys: str) -> Mapping[str, object]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _parse_toml(text: str) -> dict[str, object]:
    """Return what is in `text`, nothing when it is broken or made to take long."""
    if _LONG_KEY.search(text):
        return {}
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _parse_pyproject(text: str) -> frozenset[str]:
    """Source: PyPA "pyproject.toml specification", PEP 735; python-poetry.org/docs/pyproject."""
    whole = _parse_toml(text)
    wanted = _texts(_table(whole, "project").get("dependencies"))
    groups = (
        _table(whole, "project", "optional-dependencies"),
        _table(whole, "dependency-groups"),
    )
    for group in groups:
        for listed in group.values():
            wanted = [*wanted, *_texts(listed)]
    wanted += _texts(_table(whole, "tool", "uv").get("dev-dependencies"))
    poetry = _table(whole, "tool", "poetry")
    wanted += _table(poetry, "dependencies")
    wanted += _table(poetry, "dev-dependencies")
    for name in _table(poetry, "group"):
        wanted += _table(poetry, "group", name, "dependencies")
    return _names(wanted) - {"pypi:python"}


def _parse_requirements(text: str) -> frozenset[str]:
    return _names(line for line in text.splitlines() if not line.lstrip().startswith(("#", "-")))


def _parse_setup_cfg(text: str) -> frozenset[str]:
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
        return _names(parser.get("options", "install_requires", fallback="").splitlines())
    except configparser.Error:
        return frozenset()


def _parse_pipfile(text: str) -> frozenset[str]:
    whole = _parse_toml(text)
    return _names([*_table(whole, "packages"), *_table(whole, "dev-packages")])


_MANIFESTS = {
    "pyproject.toml": Remembered(_parse_pyproject),
    "requirements.txt": Remembered(_parse_requirements),
    "setup.cfg": Remembered(_parse_setup_cfg),
    "Pipfile": Remembered(_parse_pipfile),
}


def read_declared(folder: str, root: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the dependencies that the manifests nearest to `folder` declare, and these files."""
    for place in way_up(folder, _MOST_LEVELS):
        found: set[str] = set()
        files = []
        for name, manifest in _MANIFESTS.items():
            read = manifest.read(f"{place}/{name}", root)
            if read is not None:
                files.append(f"{place}/{name}")
                found |= read
        if files:
            return frozenset(found), tuple(files)
    return frozenset(), ()
