"""Turn the text of a configuration file into lines that can be searched one by one."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from posixpath import splitext

from homeport.observe.clues.config_yaml import yaml_lines

_MOST_LINES = 400
_MOST_CHARACTERS = 65_536
_LONGEST = 400
# Longer lines are data; expressions that look for comments must not meet them.
_LONGEST_RAW = 4_096
_DEEPEST = 12
_COMMENT = re.compile(r"^\s*(?:#|;|//|!(?!include)|%|--\s)")
_INLINE_COMMENT = re.compile(r"(?<!\s)\s+(?:#|//\s).*$")
_SECTION = re.compile(r"^\[{1,2}([^\[\]]+)\]{1,2}$")
_PAIR = re.compile(r"^([^=:\s]+)\s*[=:]\s*(.*)$")
_STATEMENT = re.compile(
    r"""\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[;{}\n]|[^;{}\"'\n]+|[\"']"""
)
_KEY_BLOCK = "-----BEGIN"
# A file of statements ("listen 80;") ends at least so many of its lines that way.
_STATEMENT_SHARE = 0.3


def to_lines(text: str, name: str) -> list[str]:
    """Return the settings in `text`, the content of a file called `name`, without comments.

    JSON, TOML and YAML become "a.b = value" (list items repeat their list's name), an INI line
    comes as it is and once more as "section.key = value", and in files of statements such as
    nginx's each statement is a line without its semicolon.
    """
    if "\0" in text or _KEY_BLOCK in text[:4096]:
        return []
    try:
        lines = _reader(text, name)(text)
        return list(_bounded(lines))
    except (ValueError, RecursionError):
        # What calls itself YAML or JSON and is not is still worth its lines.
        return list(_bounded(_plain(text)))


def _bounded(lines: Iterator[str]) -> Iterator[str]:
    left = _MOST_CHARACTERS
    for count, line in enumerate(lines):
        left -= len(line)
        if count >= _MOST_LINES or left < 0:
            return
        yield line[:_LONGEST]


def _reader(text: str, name: str) -> Callable[[str], Iterator[str]]:
    suffix = splitext(name)[1].lower()
    by_suffix = {".json": _json, ".toml": _toml, ".yml": yaml_lines, ".yaml": yaml_lines}
    if suffix in by_suffix:
        return by_suffix[suffix]
    head = text.lstrip()[:1]
    if suffix in ("", ".conf", ".config") and head == "{":
        return _json
    if suffix in (".xml", ".xcu") or head == "<":
        return _xml
    lines = [one.strip() for one in _plain(text)]
    if sum(one.endswith((";", "{", "}")) for one in lines) > _STATEMENT_SHARE * max(len(lines), 1):
        return _statements
    if any(_SECTION.match(one) for one in lines):
        return _ini
    return _plain


def _plain(text: str) -> Iterator[str]:
    for whole in text.splitlines():
        raw = whole[:_LONGEST_RAW]
        if _COMMENT.match(raw):
            continue
        line = _INLINE_COMMENT.sub("", raw).strip()
        if line:
            yield line


def _ini(text: str) -> Iterator[str]:
    section = ""
    for line in _plain(text):
        yield line
        head = _SECTION.match(line)
        pair = _PAIR.match(line)
        if head:
            section = head[1].strip()
        elif pair and section:
            yield f"{section}.{pair[1]} = {pair[2]}"


def _statements(text: str) -> Iterator[str]:
    """Yield statements as nginx, named and the like write them, whatever lines they stand on."""
    words = ""
    for piece in _STATEMENT.findall("\n".join(_plain(_without(text, "/*", "*/")))):
        if piece not in (";", "{", "}"):
            words += " " if piece == "\n" else piece
            continue
        line = " ".join(words.split())
        words = ""
        if piece == "{":
            yield f"{line} {{".strip()
        elif line:
            yield line
        if piece == "}":
            yield "}"
    if words.strip():
        yield " ".join(words.split())


def _xml(text: str) -> Iterator[str]:
    flat = " ".join(_without(text, "<!--", "-->").split())
    for part in re.sub(r"(?<=>) ?(?=<[^/])", "\n", flat).split("\n"):
        if part.strip():
            yield part.strip()


def _without(text: str, begin: str, end: str) -> str:
    """Return `text` without comments from `begin` to `end`; "sites/*.conf" begins none."""
    kept = []
    at = 0
    start = text.find(begin)
    while start >= 0:
        stop = text.find(end, start + len(begin))
        if stop < 0:
            break
        if start == 0 or (not text[start - 1].isalnum() and text[start - 1] not in "/*.-_"):
            kept.append(text[at:start])
            at = stop + len(end)
            start = text.find(begin, at)
        else:
            start = text.find(begin, start + len(begin))
    return "".join([*kept, text[at:]])


def _toml(text: str) -> Iterator[str]:
    return flatten(tomllib.loads(text))


def _json(text: str) -> Iterator[str]:
    try:
        return flatten(json.loads(text))
    except ValueError:
        # Comments are no JSON, but many programs allow them on lines of their own.
        return flatten(json.loads("\n".join(_plain(text))))


def flatten(value: object, path: str = "", depth: int = 0) -> Iterator[str]:
    """Yield "a.b = value" for every value in nested tables and lists."""
    if isinstance(value, dict) and depth < _DEEPEST:
        for key, inner in value.items():
            yield from flatten(inner, f"{path}.{key}" if path else str(key), depth + 1)
    elif isinstance(value, list) and depth < _DEEPEST:
        for inner in value:
            yield from flatten(inner, path, depth + 1)
    elif isinstance(value, bool):
        yield f"{path} = {str(value).lower()}"
    else:
        yield f"{path} = {'' if value is None else value}"
