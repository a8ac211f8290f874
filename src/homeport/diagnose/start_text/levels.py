"""Say how grave a line calls itself."""

import re
from enum import IntEnum


class Level(IntEnum):
    """The levels of all logging libraries, folded into four."""

    DEBUG = 10
    INFO = 20
    WARN = 30
    ERROR = 40


_BY_WORD = {
    "trace": Level.DEBUG,
    "debug": Level.DEBUG,
    "verbose": Level.DEBUG,
    "dbg": Level.DEBUG,
    "trce": Level.DEBUG,
    "dbug": Level.DEBUG,
    "info": Level.INFO,
    "inf": Level.INFO,
    "notice": Level.INFO,
    "information": Level.INFO,
    "warn": Level.WARN,
    "wrn": Level.WARN,
    "warning": Level.WARN,
    "error": Level.ERROR,
    "err": Level.ERROR,
    "fail": Level.ERROR,
    "err!": Level.ERROR,
    "fatal": Level.ERROR,
    "ftl": Level.ERROR,
    "critical": Level.ERROR,
    "crit": Level.ERROR,
    "severe": Level.ERROR,
    "panic": Level.ERROR,
    "emerg": Level.ERROR,
    "alert": Level.ERROR,
}
# MongoDB.
_BY_LETTER = {"F": Level.ERROR, "E": Level.ERROR, "W": Level.WARN, "I": Level.INFO}
# pino and bunyan count in tens, from 10 (trace) to 60 (fatal).
_HEAD_CHARS = 90
_WORDS = "|".join(re.escape(one) for one in sorted(_BY_WORD, key=len, reverse=True))
_BRACKETED = re.compile(rf"[\[<(](?:[\w.:]{{1,24}}:)?({_WORDS})[\])>]", re.IGNORECASE)
_FIRST = re.compile(
    rf"^(?:npm|yarn|pnpm|PHP|#|\[[^\]]{{0,40}}\]|- )? ?({_WORDS})(?:\[\d+"
    rf"\])?(?:[:|\]]| {{1,8}}(?=\S)|$)",
    re.IGNORECASE,
)
_LATER = re.compile(rf"(?:^|[\s|\]])({_WORDS.upper()})(?:[\s:|\]]|$)")
_WARNING = re.compile(r"\b\w*Warning: |\bdeprecat(?:ed|ion)\b", re.IGNORECASE)


def level_of(text: str) -> Level | None:
    """Return the level that `text` says it has, None when it says none."""
    head = text[:_HEAD_CHARS]
    found = _BRACKETED.search(head) or _FIRST.match(head) or _LATER.search(head)
    if found:
        return level_named(found[1])
    if _WARNING.search(head):
        return Level.WARN
    return None


def level_named(name: str | int) -> Level | None:
    """Return the level that a structured log calls `name`."""
    if isinstance(name, str):
        return _BY_WORD.get(name.lower()) or _BY_LETTER.get(name)
    return Level(min(max(name // 10 * 10, 10), 40)) if name >= 10 else None
