"""Read what a PHP process runs: its script and the packages that Composer locked."""

import re
from collections.abc import Mapping
from posixpath import basename

from homeport.model.clues import Entry, EntryKind, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.followed import Language, follow
from homeport.observe.clues.part import Part
from homeport.observe.clues.script_line import placed, take_apart
from homeport.observe.clues.tree import way_up

_PHP = re.compile(r"^(?:php|frankenphp)[\d.]*(?:-cli)?$")
_TAKES_A_WORD = ("-c", "-d", "-t", "-z", "-S", "-f", "-F", "-B", "-E")
_USE = re.compile(r"^\s*use\s+(?:function\s+)?\\?([A-Z]\w*(?:\\\w+)*)", re.MULTILINE)
_LOCAL = re.compile(
    r"(?:require|include)(?:_once)?\s*\(?\s*(?:__DIR__\s*\.\s*)?['\"]/?([\w./-]+\.php)['\"]"
)
PHP_CODE = Language(imports=_USE, local=_LOCAL)
_LOCK_BYTES = 8 << 20
# Programs of a project that start its server and have no suffix.
_CONSOLES = ("artisan", "console", "spark", "yii", "cake", "think", "hyperf.php")


def is_php(program: str) -> bool:
    """Return whether a program of this name is PHP's command line."""
    return _PHP.match(program) is not None


def read_php(process: Process, files: Files) -> Part:
    """Return entry, imports and Composer packages of a PHP process."""
    line = take_apart(process.argv, _TAKES_A_WORD, ("-r",))
    folder = _option(line.options, "-t")
    script = _option(line.options, "-f") or line.script
    entry = None
    if line.inline is not None:
        entry = Entry(kind=EntryKind.INLINE, name="-r")
    elif script:
        path = placed(process.cwd, script)
        rest = next((one for one in line.rest if not one.startswith("-")), None)
        is_console = basename(script) in _CONSOLES
        entry = Entry(
            kind=EntryKind.SCRIPT,
            name=basename(script),
            path=path,
            app=rest if is_console else None,
        )
    lock, installed, declared = _composer(placed(process.cwd, folder) or process.cwd, files)
    start = _starts(entry, placed(process.cwd, folder), process)
    return Part(
        runtime=Runtime(name="php"),
        entry=entry,
        imports=follow(start, PHP_CODE, files),
        installed=installed,
        declared=declared,
        looked_at=(lock,) if lock else (),
    )


def _starts(entry: Entry | None, folder: str | None, process: Process) -> tuple[str, ...]:
    if entry is not None and entry.path:
        return (entry.path,)
    top = folder or process.cwd
    return (f"{top}/index.php",) if top else ()


def _option(options: tuple[str, ...], name: str) -> str | None:
    for index, word in enumerate(options):
        if word == name:
            return options[index + 1] if index + 1 < len(options) else None
        if word.startswith(name) and len(name) < len(word) and not word.startswith("--"):
            return word[len(name) :]
    return None


def _composer(
    folder: str | None, files: Files
) -> tuple[str | None, Mapping[str, str | None], frozenset[str]]:
    """Return the lock file, "composer:name" -> version, and what composer.json asks for.

    Source: getcomposer.org, "Installing dependencies": what is installed stands in
    vendor/composer/installed.json too.
    """
    for place in way_up(folder, 4) if folder else []:
        path = f"{place}/composer.json"
        if not files.is_file(path):
            continue
        asked = files.json(path).get("require")
        declared = (
            frozenset(f"composer:{one}" for one in asked if "/" in one)
            if isinstance(asked, dict)
            else frozenset()
        )
        for lock in (f"{place}/composer.lock", f"{place}/vendor/composer/installed.json"):
            held = files.json(lock, _LOCK_BYTES).get("packages")
            if isinstance(held, list):
                return lock, parse_packages(held), declared
        return path, {}, declared
    return None, {}, frozenset()


def parse_packages(held: list[object]) -> dict[str, str | None]:
    """Return "composer:name" -> version out of the list that Composer writes."""
    found: dict[str, str | None] = {}
    for one in held:
        name = one.get("name") if isinstance(one, dict) else None
        version = one.get("version") if isinstance(one, dict) else None
        if isinstance(name, str):
            text = version.removeprefix("v") if isinstance(version, str) else None
            found[f"composer:{name.lower()}"] = text
    return found
