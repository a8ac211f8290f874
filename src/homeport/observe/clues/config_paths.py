"""Find the configuration files that a process was started with, from its command line."""

import re
from itertools import pairwise
from posixpath import basename, join, normpath

from homeport.observe.clues.config_programs import Known
from homeport.observe.clues.files import Files

_OPTION = re.compile(
    r"^--?(?!-?log)[\w.-]*(?:conf|config|configuration|cfg|defaults(?:-extra)?-file|properties|inifile|ini)"
    r"(?:[-._](?:file|path|dir|location))?(?:=(?P<value>.+))?$",
    re.IGNORECASE,
)
# How a program logs says nothing about what it is.
_LOGGING = ("--log", "-log")
_SHORT = re.compile(r"^-(?:[cfCF]|conf|config)(?:=?(?P<value>[./~].*))?$")
_NAME = re.compile(
    r"\.(?:conf|cfg|cnf|config|ini|toml|ya?ml|properties|json5?|hcl|cf|cfg\.xml|rc)$|(?:^|/)[A-Z]\w*file$"
)
_NEVER = re.compile(
    r"\.(?:log|pid|sock|pem|key|crt|cer|der|p12|jks|db|sqlite3?|rdb|aof|sh|rb|js|mjs|cjs|ts|jar|vcl|"
    r"lua|so|html?|css|gz|zip|txt|lock)$|(?:^|/)(?:package|tsconfig|composer)\.json$"
)
_MOST = 8


def told_paths(
    argv: tuple[str, ...], cwd: str | None, program: Known, files: Files
) -> tuple[str, ...]:
    """Return the configuration files that the command line names, if they exist."""
    found = []
    words = _words(argv)
    for index, word in enumerate(words[1:], 1):
        following = words[index + 1] if index + 1 < len(words) else ""
        if words[index - 1].startswith(_LOGGING):
            continue
        for value in _values(word, following, program):
            path = _existing(value, cwd, files)
            if path is not None:
                found.append(path)
    if program.folder:
        found += _inside(words, cwd, program, files)
    return tuple(dict.fromkeys(found))[:_MOST]


def _words(argv: tuple[str, ...]) -> tuple[str, ...]:
    """Return the arguments; a rewritten title is one text with all of them."""
    if len(argv) == 1 and " " in argv[0]:
        return tuple(one.strip("()[]") for one in argv[0].split())
    return argv


def _values(word: str, following: str, program: Known) -> list[str]:
    if not word.startswith("-"):
        return [word] if program.is_positional or _NAME.search(word) else []
    for pattern in (_OPTION, _SHORT):
        option = pattern.match(word)
        if option:
            return [option["value"] or following]
    _, equals, value = word.partition("=")
    return [value] if equals and _NAME.search(value) else []


def _existing(value: str, cwd: str | None, files: Files) -> str | None:
    if not value or len(value) > 1024 or "\n" in value or _NEVER.search(value):
        return None
    path = value if value.startswith("/") else join(cwd, value) if cwd else ""
    return normpath(path) if path and files.is_file(path) else None


def _inside(words: tuple[str, ...], cwd: str | None, program: Known, files: Files) -> list[str]:
    folder = next((one for before, one in pairwise(words) if before == program.folder), cwd)
    if not folder:
        return []
    top = folder if folder.startswith("/") else join(cwd or "/", folder)
    return [path for one in program.inside if files.is_file(path := f"{top}/{one}")]


def names_of(exe: str | None, name: str, argv: tuple[str, ...]) -> tuple[str, ...]:
    """Return under which names a program may be known, surest first."""
    title = argv[0].split(":")[0].split(" ")[0] if argv else ""
    return tuple(dict.fromkeys(basename(one) for one in (exe or "", name, title) if one))
