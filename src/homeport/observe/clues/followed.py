"""Follow the files of an application and collect what they import, by regular expressions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname, join, normpath

from homeport.observe.clues.files import Files

_FILE_BYTES = 1 << 18
_MOST_FILES = 24
_LONGEST_LINE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How a language imports: group 1 of `imports` is a name, that of `local` a file.

    `suffixes` are tried after the name of a local file.
    """

    imports: re.Pattern[str]
    local: re.Pattern[str] | None = None
    suffixes: tuple[str, ...] = ("",)


def follow(start: Iterable[str], language: Language, files: Files) -> frozenset[str]:
    """Return what the files `start` import, and the files of the application that they load."""
    found: set[str] = set()
    left = [one for one in start if one]
    seen: set[str] = set()
    while left and len(seen) < _MOST_FILES:
        path = left.pop(0)
        stamp = files.stamp(path)
        if path in seen or not stamp:
            continue
        seen.add(path)
        imports, local = _read(path, language, files, stamp)
        for name in local:
            own = _own_file(name, path, language, files)
            if own is not None:
                left.append(own)
        found |= imports
    return frozenset(found)


@lru_cache(maxsize=1024)
def _read(
    path: str,
    language: Language,
    files: Files,
    stamp: tuple[int, ...],  # noqa: ARG001 - `stamp` is what makes the cache right
) -> tuple[frozenset[str], tuple[str, ...]]:
    text = tidy(files.text(path, _FILE_BYTES) or "")
    if "\0" in text:
        return frozenset(), ()
    imports = frozenset(one for one in language.imports.findall(text) if not one.startswith("."))
    return imports, tuple(language.local.findall(text)) if language.local else ()


def tidy(text: str) -> str:
    """Return `text` without blank lines, indentation and runs of blanks, its lines cut.

    Regular expressions then need little time for any text, even one that was made to hurt.
    """
    lines = (" ".join(line[:_LONGEST_LINE].split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _own_file(name: str, path: str, language: Language, files: Files) -> str | None:
    for suffix in language.suffixes:
        place = normpath(join(dirname(path), name + suffix))
        if files.is_file(place):
            return place
    return None
