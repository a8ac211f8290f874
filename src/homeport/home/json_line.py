"""Say in which line of a JSON text something stands, for people who edit it by hand."""

import re
from json import JSONDecodeError, JSONDecoder

_BLANK = re.compile(r"[ \t\r\n]*")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_DECODER = JSONDecoder()


def syntax_error(text: str) -> tuple[int, str] | None:
    """Return line and words of the first error of syntax, None when `text` is JSON."""
    try:
        _DECODER.decode(text)
    except JSONDecodeError as error:
        return error.lineno, error.msg
    except RecursionError:
        return 1, "it is nested too deeply"
    return None


def line_of(text: str, path: str) -> int:
    """Return the line of what `path` ("$.routes[2].target") names in `text`, which is valid JSON.

    Where the path ends too soon (the key is missing) it is the line of what should hold it.
    """
    at = _skip(text, 0)
    for key, index in _STEP.findall(path):
        found = _member(text, at, key) if key else _element(text, at, index)
        if found is None:
            break
        at = found
    return text.count("\n", 0, at) + 1


def _member(text: str, at: int, key: str) -> int | None:
    if text[at : at + 1] != "{":
        return None
    at = _skip(text, at + 1)
    while text[at] != "}":
        name, at = _DECODER.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        if name == key:
            return at
        at = _next(text, at)
    return None


def _element(text: str, at: int, index: str) -> int | None:
    if text[at : at + 1] != "[" or not index.isdecimal():
        return None
    at = _skip(text, at + 1)
    for _ in range(int(index)):
        if text[at] == "]":
            return None
        at = _next(text, at)
    return None if text[at] == "]" else at


def _next(text: str, at: int) -> int:
    """Return where the value after the one at `at` begins, or the bracket that ends them."""
    _, at = _DECODER.raw_decode(text, at)
    at = _skip(text, at)
    return _skip(text, at + 1) if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return at if blank is None else blank.end()
