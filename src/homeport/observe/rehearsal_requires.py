"""Find what a file of JavaScript loads for certain: at its top level, whatever happens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MOST = 200
_STRING = r"""(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*')"""
# Whatever can hide a bracket or an import is stepped over, as node_source.py does.
_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*|/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)|\A#![^\n]*)"
    r"|(?P<template>`[^`\\]*(?:\\.[^`\\]*)*(?:`|\Z))"
    rf"|(?P<string>{_STRING})"
    r"|(?P<regex>(?<=[=(,:;!&|?{}\[+])\s*/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,60}\]){1,400}/)"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])",
    re.DOTALL,
)
_NAME = r"(?:[\w$]+|\{[^{}()]{0,2000}\})"
_REQUIRE = re.compile(
    rf"(?:(?:const|let|var)\s+{_NAME}\s*=\s*|(?:module\.)?exports(?:\.[\w$]+)?\s*=\s*)?"
    r"require\(\s*[\"'](?P<module>[^\"'\n]+)[\"']\s*\)"
)
_IMPORT = re.compile(
    r"(?:import\s*|import\s+(?!type\b)[\w$*\s{},]{1,4000}?\bfrom\s*|export\s*[\w$*\s{},]{1,4000}?\bfrom\s*)"
    r"[\"'](?P<module>[^\"'\n]+)[\"']"
)
_JSON = re.compile(
    rf"(?:const|let|var)\s+{_NAME}\s*=\s*JSON\.parse\(\s*(?:[\w$]+\.)?readFileSync\(\s*"
    r"(?:(?:[\w$]+\.)?(?:join|resolve)\(\s*__dirname\s*,\s*)?[\"'](?P<module>[^\"'\n]+\.json)[\"']"
)
# Whatever these begin may hold the next line back.
_HOLDS = re.compile(r"^(?:if|else|for|while|do|try|catch|finally|switch|case|with|return|async)\b")
_GOES_ON = re.compile(r"[=,?:&|+\-*/%<>!~^.(\[]$|=>$")
# A program that ends early, or changes how modules are found, cannot be followed.
_MACHINERY = re.compile(
    r"_resolveFilename|_load\b|registerHooks|module\.register\b|module-alias|app-module-path|"
    r"\.pnp\b|_nodeModulePaths|_initPaths|ts-node/register|tsconfig-paths|@babel/register|esbuild-register|"
    r"npm install|npm i |npm ci"
)
# Templates in templates are not taken apart.
_NESTED = re.compile(r"\$\{[^{}`]*`")
_END = re.compile(r"^(?:process\.exit|throw)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """A module that is loaded for certain, and the line that does; `is_text` for JSON.parse."""

    module: str
    line: int
    is_text: bool = False


def changes_modules(text: str) -> bool:
    """Return whether a program changes how modules are found."""
    return _MACHINERY.search(text) is not None


def parse_requires(text: str) -> tuple[Required, ...]:
    """Return what `text` loads at its top level, in order.

    Only lines without indentation count: one that is indented belongs to something. Imports of
    an ES module count wherever they stand.
    """
    if _NESTED.search(text):
        return ()
    masked, tops = _mask(text)
    found: list[Required] = []
    before = ""
    has_ended = False
    start = 0
    for number, line in enumerate(masked.split("\n"), start=1):
        if line.strip() and not line[0].isspace():
            if start in tops and len(found) < _MOST:
                has_ended = has_ended or _END.match(line) is not None
                is_free = not has_ended and _is_free(before)
                found += _taken(masked, start, number, is_free=is_free)
            before = line.rstrip()
        elif line.strip():
            before += "\n" + line.rstrip()
        start += len(line) + 1
    return tuple(found)


def _taken(masked: str, start: int, number: int, *, is_free: bool) -> Iterator[Required]:
    for pattern in (_IMPORT, _REQUIRE, _JSON):
        hit = pattern.match(masked, start)
        if hit and (pattern is _IMPORT or is_free):
            yield Required(module=hit["module"], line=number, is_text=pattern is _JSON)
            return


def _is_free(before: str) -> bool:
    """Return whether the statement before has ended and does not hold the next line."""
    last = before.rpartition("\n")[2].rstrip()
    return not (_HOLDS.match(last.lstrip()) or _GOES_ON.search(last)) and not (
        _HOLDS.match(before) and not last.endswith("}")
    )


def _mask(text: str) -> tuple[str, frozenset[int]]:
    """Return `text` without comments, templates and regexes, and which lines begin at depth 0."""
    pieces: list[str] = []
    tops: set[int] = {0}
    at = depth = 0
    for found in _TOKEN.finditer(text):
        between = text[at : found.start()]
        if depth == 0:
            tops.update(at + one.end() for one in re.finditer("\n", between))
        pieces.append(between)
        kept = found.lastgroup in ("string", "open", "close")
        pieces.append(found[0] if kept else re.sub(r"[^\n]", " ", found[0]))
        depth += {"open": 1, "close": -1}.get(found.lastgroup or "", 0)
        if found.lastgroup == "comment" and depth == 0:
            tops.update(found.start() + one.end() for one in re.finditer("\n", found[0]))
        at = found.end()
    if depth == 0:
        tops.update(at + one.end() for one in re.finditer("\n", text[at:]))
    pieces.append(text[at:])
    return "".join(pieces), frozenset(tops)
