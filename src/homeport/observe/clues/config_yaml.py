"""Read the plain part of YAML that configuration files use, by indentation."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"^(?P<indent>\s*)(?P<dashes>(?:-\s+)*)(?P<rest>.*)$")
_QUOTED_KEY = re.compile(r"^(?P<key>\"[^\"]*\"|'[^']*')\s*:(?:\s+(?P<value>.*))?$")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_BLOCK = re.compile(r"^[|>][+-]?\d*$")
_DEEPEST = 24
_LONGEST = 4_096


def yaml_lines(text: str) -> Iterator[str]:
    """Yield "a.b = value" for every scalar; the items of a list repeat the list's name.

    Anchors, tags and flow collections stay as they are written; block texts are left out.
    """
    open_keys: list[tuple[int, str]] = []
    block: int | None = None
    for raw in text.splitlines():
        line = _LINE.match(raw[:_LONGEST].expandtabs())
        if line is None or not raw.strip():
            continue
        depth = len(line["indent"])
        if block is not None and depth > block:
            continue
        block = None
        rest = line["rest"].strip()
        rest = rest if rest[:1] in "\"'" and rest[-1:] in "\"'" else _COMMENT.sub("", rest).strip()
        if not rest or rest in ("---", "..."):
            continue
        depth += len(line["dashes"])
        # A list may stand at the same depth as the key that it belongs to.
        while open_keys and open_keys[-1][0] >= depth:
            open_keys.pop()
        path = ".".join(key for _, key in open_keys[:_DEEPEST])
        pair = _pair(rest)
        if pair is None:
            yield f"{path} = {_bare(rest.removeprefix('-').strip())}"
            continue
        key, value = pair
        if _BLOCK.match(value):
            block = depth
        elif value:
            yield f"{path}.{key} = {_bare(value)}".removeprefix(".")
        else:
            open_keys.append((depth, key))


def _pair(text: str) -> tuple[str, str] | None:
    """Return key and value of "key: value" or "key:", None for a plain scalar."""
    if text[0] in "\"'":
        quoted = _QUOTED_KEY.match(text)
        return (_bare(quoted["key"]), (quoted["value"] or "").strip()) if quoted else None
    if text[0] in "[{&*":
        return None
    key, colon, value = text.partition(": ")
    if not colon and text.endswith(":"):
        key, colon = text[:-1], ":"
    return (key.strip(), value.strip()) if colon else None


def _bare(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
