"""Read lines that are JSON or key=value: what they say, and how grave it is."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from homeport.diagnose.start_text.levels import Level, level_named

_LEVEL_KEYS = ("level", "levelname", "severity", "lvl", "@l", "log.level", "LogLevel", "s")
_TEXT_KEYS = ("msg", "message", "event", "@m", "Message", "MESSAGE", "log", "text")
_ERROR_KEYS = (
    "attr",
    "err",
    "error",
    "exception",
    "exc_info",
    "stack",
    "stacktrace",
    "stack_trace",
    "@x",
)
_KNOWN_KEYS = frozenset((*_TEXT_KEYS, *_ERROR_KEYS))
_DEEPER_KEYS = ("stack", "message", "msg", "error")
_PAIR = re.compile(r'(?:^| )([\w.@]{1,40})=("(?:[^"\\]|\\.)*"|[^\s"]*)')
_LOGFMT_KEYS = frozenset(("level", "lvl", "severity"))
_MOST_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What a structured line says."""

    lines: tuple[str, ...]
    level: Level | None


def unpack(text: str) -> Packed | None:
    """Return what stands in a structured line, None for an ordinary one."""
    shown = text.strip()
    if shown.startswith("{") and shown.endswith("}"):
        return _unpack_json(shown)
    if "level=" in shown or "lvl=" in shown:
        return _unpack_pairs(shown)
    return None


def _unpack_json(shown: str) -> Packed | None:
    try:
        record = json.loads(shown)
    except (ValueError, RecursionError):
        return None
    return _pack(record) if record.keys() & _KNOWN_KEYS else None


def _unpack_pairs(shown: str) -> Packed | None:
    pairs = {key: _unquote(value) for key, value in _PAIR.findall(shown)}
    if not (_LOGFMT_KEYS & pairs.keys() and _KNOWN_KEYS & pairs.keys()):
        return None
    return _pack(pairs)


def _unquote(value: str) -> str:
    if not value.startswith('"'):
        return value
    return value[1:-1].replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def _pack(record: Mapping[str, object]) -> Packed:
    said = [text for key in _TEXT_KEYS if isinstance(text := record.get(key), str)][:1]
    said += [text for key in _ERROR_KEYS for text in _texts(record.get(key))]
    # One message on one line, as plain loggers print it: rules expect the reason beside the act.
    lines = [line for text in dict.fromkeys(said) for line in text.split("\n")]
    if len(lines) == 2 and len(said) == 2:
        lines = [": ".join(lines)]
    return Packed(lines=tuple(lines[:_MOST_LINES]), level=_level(record))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from [text for key in _DEEPER_KEYS if isinstance(text := value.get(key), str)][:1]


def _level(record: Mapping[str, object]) -> Level | None:
    for key in _LEVEL_KEYS:
        name = record.get(key)
        if isinstance(name, (str, int)) and not isinstance(name, bool):
            return level_named(name)
    return None
