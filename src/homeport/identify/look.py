"""Where a fingerprint looks for a text, and the words in which it says so."""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """A place that holds text about a process or its socket."""

    ARGV = "argv"
    TITLE = "title"
    SETTING = "setting"
    ENVIRON = "environ"
    EXE = "exe"
    PATH = "path"
    IMPORTS = "imports"
    INSTALLED = "installed"
    RUNTIME = "runtime"
    PACKAGE = "package"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Look:
    """One place and what to look for in it.

    `pattern` is a regular expression; "{port}" in it stands for the socket's own port. Where a
    text is wanted (a version), group 1 is taken, or the whole match without a group.
    """

    where: Where
    pattern: str = ""
    name: str = ""


def argv(pattern: str) -> Look:
    """Look in the command line, arguments joined by single blanks."""
    return Look(Where.ARGV, pattern)


def option(name: str) -> Look:
    """Look for the command-line option `name` with a value that ends in the socket's port.

    `option("-T")` finds "-T 127.0.0.1:6082", "-T127.0.0.1:6082" and "-T=http://[::1]:6082/".
    """
    return Look(Where.ARGV, rf"(?:^|\s){name}[\s=]?(?:\S*[:/\]@])?{{port}}(?![\d.])")


def title(pattern: str) -> Look:
    """Look at the beginning of the process title (what setproctitle wrote, or the command line)."""
    return Look(Where.TITLE, pattern)


def setting(pattern: str) -> Look:
    """Look in each line of the process's configuration files, blanks at both ends removed."""
    return Look(Where.SETTING, pattern)


def environ(name: str, pattern: str = "") -> Look:
    """Look in the environment variable `name`."""
    return Look(Where.ENVIRON, pattern, name)


def exe(pattern: str) -> Look:
    """Look in the path of the executable."""
    return Look(Where.EXE, pattern)


def path(pattern: str) -> Look:
    """Look in the path of a unix socket."""
    return Look(Where.PATH, pattern)


def imported(name: str) -> Look:
    """Look whether the user's code imports `name` or something in it."""
    return Look(Where.IMPORTS, name=name)


def installed(name: str) -> Look:
    """Look whether "origin:name" is in the process's own environment; its text is the version."""
    return Look(Where.INSTALLED, name=name)


def runtime() -> Look:
    """Take the version of the interpreter or toolchain."""
    return Look(Where.RUNTIME)


def package(name: str = "*") -> Look:
    """Take the version of the package that owns the executable or the entry point."""
    return Look(Where.PACKAGE, name=name)


def reply(fact: str, pattern: str = "") -> Look:
    """Look at what a probe read out: "server", "banner", "version", ... ; `fact` names it."""
    return Look(Where.REPLY, pattern, fact)
