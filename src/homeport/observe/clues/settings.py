"""Read the configuration that a process runs with, includes followed and secrets masked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from posixpath import basename, dirname, join, normpath

from homeport.model.clues import Door
from homeport.model.process import Process
from homeport.observe.clues.config_paths import names_of, told_paths
from homeport.observe.clues.config_programs import Known, program_of
from homeport.observe.clues.config_text import to_lines
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.secret_text import mask

_FILE_BYTES = 512 << 10
_MOST_FILES = 32
_MOST_LINES = 400
_MOST_CHARACTERS = 65_536
_DEEPEST = 4
_INCLUDE = re.compile(
    r"^[!@]?\s*include(?:_?dir|_?optional|_if_exists|_try)?(?:[\s:=]+|(?=\"))[\"']?(?P<path>[^\"';]+?)[\"']?;?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{2,5}")


@dataclass(slots=True)
class _Reading:
    """How much may still be read for one process, and what has been."""

    files: Files
    home: str
    seen: list[str]


def read_settings(
    process: Process,
    doors: tuple[Door, ...],
    parent: Process | None,
    files: Files,
    environ: Mapping[str, str],
) -> Part:
    """Return the lines of the configuration files of `process`.

    The command line tells which files; a worker has its master's. A program's well-known file
    counts only when it fits: it names a port of the process, or the process has the default port.
    """
    names = names_of(process.exe, process.name, process.argv)
    program = next((one for name in names if (one := program_of(name)) != Known()), Known())
    paths = told_paths(process.argv, process.cwd, program, files)
    if not paths and parent is not None and parent.exe == process.exe:
        paths = told_paths(parent.argv, parent.cwd, program, files)
    paths = paths or _by_variable(program, environ, files)
    if paths:
        lines, seen = _read(paths, files)
        return _part(lines, seen)
    for path in program.default:
        lines, seen = _read((path,), files)
        if lines and _fits(lines, doors, program):
            return _part(lines, seen)
    return Part()


def _part(lines: tuple[str, ...], seen: tuple[str, ...]) -> Part:
    return Part(settings=lines, looked_at=tuple(f"settings in {one}" for one in seen[:3]))


def _by_variable(program: Known, environ: Mapping[str, str], files: Files) -> tuple[str, ...]:
    values = [environ.get(one, "") for one in program.variables]
    found = [f"{one}{end}" for one in values if one.startswith("/") for end in ("", ".conf")]
    return tuple(one for one in found if files.is_file(one))


def _fits(lines: tuple[str, ...], doors: tuple[Door, ...], program: Known) -> bool:
    ports = {one.port for one in doors if one.port}
    if ports & set(program.ports):
        return True
    written = {int(one) for line in lines for one in _NUMBER.findall(line)}
    paths = {one.path for one in doors if one.path}
    return bool(ports & written) or any(path in line for line in lines for path in paths)


def _read(paths: tuple[str, ...], files: Files) -> tuple[tuple[str, ...], tuple[str, ...]]:
    reading = _Reading(files=files, home="", seen=[])
    lines: list[str] = []
    left = _MOST_CHARACTERS
    for path in paths:
        reading.home = dirname(path)
        for line in _lines_of(path, reading, 0):
            left -= len(line)
            if left < 0 or len(lines) >= _MOST_LINES:
                return tuple(lines), tuple(reading.seen)
            lines.append(line)
    return tuple(lines), tuple(reading.seen)


def _lines_of(path: str, reading: _Reading, depth: int) -> Iterator[str]:
    if path in reading.seen or len(reading.seen) >= _MOST_FILES:
        return
    stamp = reading.files.stamp(path)
    if not stamp:
        return
    reading.seen.append(path)
    for line in _parse(path, reading.files, stamp):
        include = _INCLUDE.match(line) if depth < _DEEPEST else None
        if include is None:
            yield line
            continue
        for inner in _included(include["path"], path, reading):
            yield from _lines_of(inner, reading, depth + 1)


@lru_cache(maxsize=512)
def _parse(path: str, files: Files, stamp: tuple[int, ...]) -> tuple[str, ...]:  # noqa: ARG001 - `stamp` is what makes the cache right
    text = files.text(path, _FILE_BYTES)
    return tuple(mask(one) for one in to_lines(text or "", basename(path)))


def _included(pattern: str, path: str, reading: _Reading) -> list[str]:
    """Return the files that an include names: one, those that a pattern fits, or a directory's."""
    for home in dict.fromkeys((reading.home, dirname(path))):
        whole = normpath(join(home, pattern))
        if reading.files.is_file(whole):
            return [whole]
        if reading.files.is_folder(whole):
            return [
                f"{whole}/{one}" for one in reading.files.names(whole) if not one.startswith(".")
            ]
        if any(one in whole for one in "*?["):
            folder, last = dirname(whole), basename(whole)
            names = reading.files.names(folder)
            return [f"{folder}/{one}" for one in names if fnmatchcase(one, last)]
    return []
