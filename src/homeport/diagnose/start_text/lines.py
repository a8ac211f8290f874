"""Take the lines of a log apart: without colours, times and prefixes, with level and source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from homeport.diagnose.start_text.levels import Level, level_of
from homeport.diagnose.start_text.structured import unpack

# Longer lines are data, not messages; the bound keeps every search over a line cheap.
LINE_CHARS = 1_000
_JSON_CHARS = 32_768
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|[@-Z\\-_])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# docker compose ("web_1  | "), kamal, foreman and overmind ("12:01:02 web.1   | "), turbo
# ("web:dev: "), concurrently ("[web] "), kubectl and stern are rarer and look like these.
_SOURCE = re.compile(
    r"^(?:\d\d:\d\d:\d\d )?(?P<bar>[\w.@/-]{1,60}) {0,40}\| ?"
    r"|^(?P<turbo>[\w./@-]{1,60}:[\w-]{1,30}): "
    r"|^\[(?P<number>\d{1,2})\] (?=\S)"
)
_LEVEL_NAMES = frozenset(
    ("error", "warn", "warning", "info", "debug", "notice", "emerg", "crit", "alert", "fatal")
)
_JOURNAL = re.compile(
    r"^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} (?P<name>[\w.@/-]{1,60})(?:\[\d+\])?: "
)
_DATE = r"\d{4}[-/.]\d\d[-/.]\d\d[T _]"
_CLOCK = r"\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d|UTC|[A-Z]{3,4}(?= ))(?!\w))?"
_TIME = re.compile(
    rf"^[\[(]?(?:{_DATE}{_CLOCK}|{_CLOCK}(?: ?[AP]M)?(?=[\])| ])"
    rf"|\d\d?/[A-Z][a-z]{{2}}/\d{{4}}[: ]{_CLOCK}"
    rf"|[A-Z][a-z]{{2}},? [A-Z][a-z]{{2}} [ \d]\d {_CLOCK}(?: \d{{4}})?"
    rf"|\d\d? [A-Z][a-z]{{2}} \d{{4}} {_CLOCK})[\])]?(?: [-|]|:)? ?"
)
_KUBERNETES = re.compile(r"^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d+ ")
_REDIS = re.compile(r"^\d+:[XCSM] (?=\d\d? [A-Z][a-z]{2} \d{4} )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as a person would read it.

    `source` is the service that a runner of several named before it ("" without one). Leading
    blanks stay: tracebacks need them.
    """

    text: str
    number: int
    level: Level | None = None
    source: str = ""


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` that say something; a line that was overwritten does not."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Line]:
    for number, raw in enumerate(text.split("\n"), start=1):
        shown = raw[:_JSON_CHARS].rstrip("\r").rpartition("\r")[2]
        plain = _uncolour(shown)
        if plain.strip():
            yield from _open(plain, number)


def _open(plain: str, number: int) -> Iterator[Line]:
    """Yield the line without its wrapping; a structured one may hold a whole stack trace."""
    source, rest = _split_source(plain)
    rest = _strip_time(rest)
    packed = unpack(rest)
    if packed is None:
        shown = rest[:LINE_CHARS].rstrip()
        yield Line(text=shown, number=number, level=level_of(shown), source=source)
        return
    blank = Line(text="", number=number, level=packed.level, source=source)
    for one in packed.lines:
        if one.strip():
            yield replace(blank, text=_uncolour(one)[:LINE_CHARS].rstrip())


def _uncolour(text: str) -> str:
    return _CONTROL.sub("", _ESCAPE.sub("", text)).expandtabs(4)


def _split_source(plain: str) -> tuple[str, str]:
    journal = _JOURNAL.match(plain)
    if journal:
        return journal["name"], plain[journal.end() :]
    found = _SOURCE.match(plain)
    if found is None:
        return "", plain
    name = found["bar"] or found["turbo"] or found["number"]
    if name.lower() in _LEVEL_NAMES or (found["bar"] and name.isdecimal()):
        return "", plain
    return name, plain[found.end() :]


def _strip_time(text: str) -> str:
    short = _KUBERNETES.sub("", text)
    short = _REDIS.sub("", short)
    return _TIME.sub("", short, count=1)
