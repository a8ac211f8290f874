"""Find out what a piece of Python imports, without compiling or running it.

Python's own parser is not used: it refuses what was written for another version (Python 2, or
3.14 read by 3.11), prints warnings about other people's strings, and costs four times as much.
"""

import re
import sys
from dataclasses import dataclass

_MOST = 400
_MOST_NAMES = 40
# Strings and comments, in the order in which they can begin; a string may lack its end.
_STRING_OR_COMMENT = re.compile(
    r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:"""|\Z)'
    r"|'''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*(?:'''|\Z)"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"?'
    r"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_TYPES_ONLY = re.compile(
    r"^([ \t]*)if[ \t]+(?:\w+\.)?TYPE_CHECKING[ \t]*:[ \t]*\n(?:\1[ \t]+[^\n]*\n|[ \t]*\n)*",
    re.MULTILINE,
)
_IMPORT = re.compile(r"(?:^|[;:])[ \t]*import[ \t]+([^\n;]+)", re.MULTILINE)
_FROM = re.compile(
    r"(?:^|[;:])[ \t]*from\b[ \t]*+(\.*+)[ \t]*+((?:(?!import\b)[\w.]++)?)[ \t]*+"
    r"import\b[ \t]*+(?:\(([^)]*)\)?|([^\n;]+))",
    re.MULTILINE,
)
_NAME = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_BY_NAME = re.compile(r"\b(?:import_module|__import__)\(\s*[\"']([\w.]+)[\"']")
# "main:app" as a server is told it; the name of an attribute tells it from "localhost:8000".
_SPEC = re.compile(r"[\"']([^\W\d]\w*(?:\.\w+)*:[^\W\d]\w*)[\"']")
_SETTINGS = re.compile(r"DJANGO_SETTINGS_MODULE[\"']\]?\s*(?:,|=)\s*[\"']([\w.]+)[\"']")
_DJANGO_LIST = re.compile(r"^INSTALLED_APPS\s*\+?=\s*[\[(]([^\])]*)", re.MULTILINE)
_DJANGO_MODULE = re.compile(
    r"^(?:ROOT_URLCONF|ASGI_APPLICATION)\s*=\s*[\"']([\w.]+)[\"']", re.MULTILINE
)
_QUOTED = re.compile(r"[\"']([\w.]+)[\"']")
_SERVERS = ("uvicorn", "hypercorn", "granian", "gunicorn", "sanic", "daphne", "waitress")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What one file imports.

    `modules` are absolute, with what is taken from them ("aiohttp.web", "uvicorn.run");
    `relative` pairs of level and the rest, (1, "routes.users") for `from .routes import users`.
    `specs` are texts like "main:app" in a file that starts a server itself, `settings` the
    Django settings module that it names, `size` how many characters were read.
    """

    modules: frozenset[str] = frozenset()
    relative: frozenset[tuple[int, str]] = frozenset()
    specs: tuple[str, ...] = ()
    settings: str | None = None
    size: int = 0


EMPTY = Source()


def parse_source(text: str) -> Source:
    """Return what `text` imports, wherever it does: in functions, behind try, by import_module."""
    if "import" not in text and "_APPS" not in text and "ROOT_URLCONF" not in text:
        return EMPTY
    bare = _bare(text)
    modules: set[str] = set()
    relative: set[tuple[int, str]] = set()
    aliases = _plain_imports(bare, modules)
    _from_imports(bare, modules, relative)
    modules |= _used(bare, aliases)
    modules.update(_BY_NAME.findall(text))
    modules.update(_django(text))
    settings = _SETTINGS.search(text)
    return Source(
        modules=frozenset(sorted(modules)[:_MOST]),
        relative=frozenset(sorted(relative)[:_MOST]),
        specs=_specs(text, modules),
        settings=settings[1] if settings else None,
        size=len(text),
    )


def _bare(text: str) -> str:
    """Return `text` without comments, contents of strings, line continuations, type-only blocks."""
    bare = _STRING_OR_COMMENT.sub(lambda found: "" if found[0][0] == "#" else '""', text)
    bare = bare.replace("\r\n", "\n").replace("\\\n", " ")
    return _TYPES_ONLY.sub("", bare) if "TYPE_CHECKING" in bare else bare


def _plain_imports(bare: str, modules: set[str]) -> dict[str, str]:
    """Add the modules of `import a.b as c, d`; return what each is called in the file."""
    aliases: dict[str, str] = {}
    for names in _IMPORT.findall(bare):
        for part in names.split(","):
            words = part.split()
            if not words or not _NAME.fullmatch(words[0]):
                # The rest of the line is something else, as after "x = 1 if a else: import".
                break
            modules.add(words[0])
            if len(words) >= 3 and words[1] == "as":
                aliases[words[2]] = words[0]
            elif "." not in words[0]:
                aliases[words[0]] = words[0]
            if len(words) not in (1, 3):
                break
    return aliases


def _from_imports(bare: str, modules: set[str], relative: set[tuple[int, str]]) -> None:
    for dots, module, in_brackets, on_line in _FROM.findall(bare):
        if not dots and not _NAME.fullmatch(module):
            continue
        if dots:
            relative.add((len(dots), module))
        else:
            modules.add(module)
        for part in (in_brackets or on_line).split(","):
            word = next(iter(part.split()), "")
            if not _NAME.fullmatch(word):
                continue
            if dots:
                relative.add((len(dots), f"{module}.{word}" if module else word))
            else:
                modules.add(f"{module}.{word}")


def _used(bare: str, aliases: dict[str, str]) -> set[str]:
    """Return what is taken from modules by their name: `uvicorn.run(app)`.

    A library is often both client and server, and only this tells which one is used.
    """
    named = [one for one in aliases.items() if not is_standard(one[1])]
    foreign = dict(named[:_MOST_NAMES])
    if not foreign:
        return set()
    pattern = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, foreign))})\.([^\W\d]\w*)")
    return {f"{foreign[name]}.{what}" for name, what in pattern.findall(bare)}


def _django(text: str) -> set[str]:
    """Return the modules that Django settings name as texts."""
    if "ROOT_URLCONF" not in text and "INSTALLED_APPS" not in text:
        return set()
    found = set(_DJANGO_MODULE.findall(text))
    for listed in _DJANGO_LIST.findall(text):
        found.update(_QUOTED.findall(listed))
    return found


def _specs(text: str, modules: set[str]) -> tuple[str, ...]:
    if not any(module.partition(".")[0] in _SERVERS for module in modules):
        return ()
    return tuple(dict.fromkeys(_SPEC.findall(text)))[:8]


def is_standard(module: str) -> bool:
    """Return whether `module` is Python's own."""
    return module.partition(".")[0] in sys.stdlib_module_names
