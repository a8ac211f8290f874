"""What one rule of a family is, and what it makes of a line."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from homeport.diagnose.start_text.address import port_in
from homeport.diagnose.start_text.levels import Level
from homeport.diagnose.start_text.lines import Line

# What may stand in a command that a person pastes: a name, a version, a path; no shell syntax.
_PASTABLE = re.compile(r"[\w@.][\w@.+/:~-]{0,200}")
_SHOWN_CHARS = 300
_GOES_ON = re.compile(
    r"\b(?:optional(?:ly)?|fall(?:s|ing)? ?back|skip(?:s|ped|ping)?|ignor(?:e|ed|es|ing)"
    r"|retry(?:ing)?|retries|try(?:ing)? (?:another|again|next|\d)|re-?connect(?:ing)?"
    r"|using (?:another|(?:an )?available|port \d+ instead)|instead\b|continuing|attempt \d+)",
    re.IGNORECASE,
)


class Weight(IntEnum):
    """How much a line tells: a named cause, an exception, the echo of a runner, mere progress."""

    CAUSE = 0
    EXCEPTION = 1
    ECHO = 2
    PROGRESS = 3


Fix = str | Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line that means something.

    `needle` is in lower case and stands in every such line, so that most lines cost one search.
    The pattern may name `subject` and `port` (an empty one: look for none). A `fix` with
    "{subject}" is only given when that is a plain name. `is_serving`: a running server says this of
    one request, so it does not end it. `is_vague`: it tells of an end only where nothing served
    before. `is_sure`: the level of the line does not matter. `before` must be met within the next
    few lines.
    """

    code: str
    needle: str
    pattern: re.Pattern[str]
    fix: Fix | None = None
    weight: Weight = Weight.CAUSE
    is_serving: bool = False
    is_sure: bool = False
    is_vague: bool = False
    before: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A line together with what it means; `index` is its place among the lines.

    `is_mild`: the program itself says that it goes on. `is_block`: it ends a traceback.
    """

    code: str
    line: Line
    index: int
    weight: Weight = Weight.CAUSE
    subject: str | None = None
    fix: str | None = None
    port: int | None = None
    is_serving: bool = False
    is_mild: bool = False
    is_block: bool = False
    is_vague: bool = False

    @property
    def shown(self) -> str:
        """The line as it is quoted."""
        return self.line.text.strip()[:_SHOWN_CHARS]


def rule(code: str, needle: str, pattern: str, fix: Fix | None = None) -> Rule:
    """Return the usual kind of rule: it names a cause, and the program ends with it."""
    return Rule(code=code, needle=needle, pattern=re.compile(pattern, re.IGNORECASE), fix=fix)


def crash(needle: str, pattern: str, fix: Fix | None = None) -> Rule:
    """Return a rule for an error that says no more than that the program gave up."""
    return Rule(
        code="app-crashed",
        needle=needle,
        pattern=re.compile(pattern, re.IGNORECASE),
        fix=fix,
        weight=Weight.EXCEPTION,
    )


def vague(needle: str, pattern: str) -> Rule:
    """Return a rule for words that tell of an end only when nothing served before them."""
    return Rule(
        code="app-crashed",
        needle=needle,
        pattern=re.compile(pattern, re.IGNORECASE),
        weight=Weight.EXCEPTION,
        is_vague=True,
    )


def serving(code: str, needle: str, pattern: str, fix: Fix | None = None) -> Rule:
    """Return a rule for what a running server says of a request; its level does not matter."""
    return Rule(
        code=code,
        needle=needle,
        pattern=re.compile(pattern, re.IGNORECASE),
        fix=fix,
        is_serving=True,
        is_sure=True,
    )


def sure(code: str, needle: str, pattern: str, fix: Fix | None = None) -> Rule:
    """Return a rule for what ends a program although it is called a warning or less."""
    return Rule(
        code=code, needle=needle, pattern=re.compile(pattern, re.IGNORECASE), fix=fix, is_sure=True
    )


def echo(needle: str, pattern: str) -> Rule:
    """Return a rule for those who only repeat that the program ended."""
    return Rule(
        code="app-crashed",
        needle=needle,
        pattern=re.compile(pattern, re.IGNORECASE),
        weight=Weight.ECHO,
        is_sure=True,
    )


def apply(one: Rule, lines: tuple[Line, ...], index: int) -> Hit | None:
    """Return what `one` makes of the line at `index`, None when it does not fit."""
    line = lines[index]
    found = one.pattern.search(line.text)
    if found is None or not _is_followed(one, lines, index):
        return None
    groups = found.groupdict()
    subject = groups.get("subject")
    return Hit(
        code=one.code,
        line=line,
        index=index,
        weight=one.weight,
        subject=subject.strip() if subject else None,
        fix=_fix(one.fix, subject),
        port=_port(groups, line),
        is_serving=one.is_serving,
        is_vague=one.is_vague,
        is_mild=not one.is_sure and is_mild(line),
    )


def is_mild(line: Line) -> bool:
    """Return whether the line itself says that the program goes on."""
    if line.level is not None and line.level < Level.ERROR:
        return True
    return _GOES_ON.search(line.text) is not None


def _is_followed(one: Rule, lines: tuple[Line, ...], index: int) -> bool:
    if one.before is None:
        return True
    return any(one.before.search(line.text) for line in lines[index + 1 : index + 9])


def _fix(fix: Fix | None, subject: str | None) -> str | None:
    if fix is None:
        return None
    name = subject.strip() if subject else ""
    if not isinstance(fix, str):
        return fix(name) if _PASTABLE.fullmatch(name) else None
    if "{subject}" not in fix:
        return fix
    return fix.replace("{subject}", name) if _PASTABLE.fullmatch(name) else None


def _port(groups: Mapping[str, str | None], line: Line) -> int | None:
    if "port" in groups:
        return int(groups["port"]) if groups["port"] else None
    return port_in(line.text)
