"""Tell which interpreter lives inside a program, by the library that it has loaded."""

import re
from collections.abc import Iterable

from homeport.model.clues import Runtime

# uWSGI with its Python plugin, jsvc, Apache with mod_perl, tools frozen by PyInstaller.
_LIBRARIES = (
    (re.compile(r"^libpython(\d\.\d+)"), "python"),
    (re.compile(r"^libpypy(\d\.\d+)"), "pypy"),
    (re.compile(r"^libnode\.so"), "node"),
    (re.compile(r"^libjvm\.so"), "java"),
    (re.compile(r"^libcoreclr\.so"), "dotnet"),
    (re.compile(r"^libmonosgen"), "dotnet"),
    (re.compile(r"^libruby[-.]?(\d\.\d+)?"), "ruby"),
    (re.compile(r"^libphp(\d(?:\.\d+)?)?\.so"), "php"),
    (re.compile(r"^libperl\.so\.(\d\.\d+)"), "perl"),
)


def embedded(libraries: Iterable[str]) -> Runtime | None:
    """Return the interpreter whose library is among `libraries`; its version is "3.11" at most."""
    names = sorted(libraries)
    for pattern, name in _LIBRARIES:
        found = next(filter(None, map(pattern.match, names)), None)
        if found:
            return Runtime(name=name, version=found[1] if pattern.groups else None)
    return None
