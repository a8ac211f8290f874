"""Carry out a look: find a text in one place of a subject."""

import re
from collections.abc import Iterable
from functools import lru_cache

from homeport.identify.glob import fits, fits_import
from homeport.identify.look import Look, Where
from homeport.identify.subject import Subject

_PORT = "{port}"


def find(look: Look, subject: Subject) -> str | None:
    """Return what `look` finds in `subject`, None when it finds nothing."""
    pattern = look.pattern
    needle = ""
    if _PORT in pattern:
        if not subject.door.port:
            return None
        needle = str(subject.door.port)
        pattern = pattern.replace(_PORT, needle)
    for text in _texts(look, subject):
        # Asking for the port itself first spares most regular expressions from being compiled.
        if needle not in text:
            continue
        found = _take(pattern, text, start=look.where is Where.TITLE)
        if found is not None:
            return found
    return None


def find_any(looks: Iterable[Look], subject: Subject) -> Look | None:
    """Return the first of `looks` that finds something."""
    return next((look for look in looks if find(look, subject) is not None), None)


def _take(pattern: str, text: str, *, start: bool) -> str | None:
    if not pattern:
        return text
    regex = compiled(pattern)
    found = regex.match(text) if start else regex.search(text)
    if found is None:
        return None
    return (found[1] or "") if regex.groups else found[0]


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled; kept, because the same ones are asked of every listener."""
    return re.compile(pattern)


def _texts(look: Look, subject: Subject) -> Iterable[str]:
    """Return the texts of the place that `look` names; none when it is empty."""
    clues = subject.clues
    match look.where:
        case Where.ARGV | Where.TITLE:
            return _given(subject.line)
        case Where.SETTING:
            return subject.settings
        case Where.ENVIRON:
            return _given(clues.environ.get(look.name))
        case Where.EXE:
            return _given(clues.exe)
        case Where.PATH:
            return _given(subject.door.path)
        case Where.IMPORTS:
            return [one for one in clues.imports if fits_import(look.name, one)]
        case Where.RUNTIME:
            return _given(clues.runtime.version if clues.runtime else None)
        case Where.INSTALLED | Where.PACKAGE:
            return _versions(look, subject)
        case _:
            return [v for one in subject.replies for k, v in one.facts if k == look.name]


def _versions(look: Look, subject: Subject) -> Iterable[str]:
    owners = [(str(one), one.version) for one in subject.packages]
    installed = () if look.where is Where.PACKAGE else _installed(look.name, subject)
    for name, version in (*installed, *owners):
        if fits(look.name, name):
            yield version or ""


def _installed(pattern: str, subject: Subject) -> Iterable[tuple[str, str | None]]:
    """Return what could fit `pattern`: an environment may hold thousands."""
    held = subject.clues.installed
    if "*" in pattern:
        return held.items()
    return ((pattern, held[pattern]),) if pattern in held else ()


def _given(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)
