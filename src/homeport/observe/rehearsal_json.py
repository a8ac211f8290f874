"""Say where a file is not the JSON, TOML or INI that its name promises."""

import configparser
import json
import re
import tomllib
from posixpath import basename

from homeport.model.app_traces import StartFailure

_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL)
_LAST_COMMA = re.compile(r'("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])')
_WITH_COMMENTS = re.compile(
    r"^(?:tsconfig|jsconfig)\b.*\.json$|\.jsonc$|\.json5$|\.code-workspace$|^\.\w+rc(?:\.json)?$"
    r"|^(?:devcontainer|launch|settings|tasks|keybindings|extensions)\.json$|^deno\.json$|^biome\.json$"
)
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_TEMPLATE = re.compile(rb"\{\{|\{%|<%|\$\{")
# JSON5, which some tools take whatever the name of the file: names without quotes, single quotes.
_JSON5 = re.compile(r"[{,\[:]\s*[A-Za-z_$']")
_WORDS = re.compile(r"[:\[,]\s*(?:true|false|null|NaN|Infinity)\b")
_BOM = b"\xef\xbb\xbf"


def json_failure(path: str, raw: bytes, *, is_strict: bool = True) -> StartFailure | None:
    """Return why `raw` is no JSON, None when it is.

    A byte order mark is an error too. If not `is_strict`, comments, last commas and further
    documents are forgiven, and whatever a template would fill in.
    """
    name = basename(path)
    if name.endswith(".json5"):
        return None
    if raw.startswith(_BOM) and is_strict and not _WITH_COMMENTS.search(name):
        return _failure(path, "JSON", "it begins with a byte order mark (BOM)", (1, 1))
    if not is_strict and (_TEMPLATE.search(raw) or not raw.strip()):
        return None
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return None  # UTF-16 and the like: some readers take it
    if not is_strict or _WITH_COMMENTS.search(name):
        text = without_comments(text)
    if not is_strict and _JSON5.search(_WORDS.sub("", _TEXT.sub('""', text))):
        return None
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if not is_strict and error.msg == "Extra data":
            return None
        return _failure(path, "JSON", error.msg, (error.lineno, error.colno))
    except (ValueError, RecursionError):
        return None
    return None


def without_comments(text: str) -> str:
    """Return JSON without comments and last commas; lines and columns stay the same."""
    bare = _COMMENT.sub(lambda one: one[1] or re.sub(r"[^\n]", " ", one[0]), text)
    return _LAST_COMMA.sub(lambda one: one[1] or " ", bare)


def toml_failure(path: str, raw: bytes) -> StartFailure | None:
    """Return why `raw` is no TOML, None when it is."""
    try:
        tomllib.loads(raw.decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        where = (int(place[1]), int(place[2])) if place else None
        return _failure(path, "TOML", _TOML_PLACE.sub("", str(error)).strip(), where)
    except (ValueError, RecursionError):
        return None
    return None


def ini_failure(path: str, raw: bytes) -> StartFailure | None:
    """Return why Python's configparser would refuse `raw`, None when it would not."""
    reader = configparser.RawConfigParser(allow_no_value=True, strict=False)
    try:
        reader.read_string(raw.decode("utf-8"))
    except configparser.MissingSectionHeaderError as error:
        return _failure(path, "INI", "a line stands before any [section]", (error.lineno, 1))
    except configparser.ParsingError as error:
        return _failure(path, "INI", "it cannot be parsed", (error.errors[0][0], 1))
    except (configparser.Error, ValueError, AttributeError):
        return None  # the last: configparser stumbles over a value below a name without one
    return None


def _failure(path: str, kind: str, why: str, where: tuple[int, int] | None) -> StartFailure:
    at = f" at line {where[0]}, column {where[1]}" if where else ""
    return StartFailure(
        code="app-crashed",
        line=f"{path} is not valid {kind}{at}: {why}",
        line_number=0,
        subject=path,
    )
