"""Find Python's tracebacks among the lines: where each ends, and whether it ended the program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from homeport.diagnose.start_text.levels import Level
from homeport.diagnose.start_text.lines import Line

_BEGIN = re.compile(r"^[\s+|-]*(?:Exception Group )?Traceback \(most recent call last\):")
_RAISED = re.compile(r"^(?P<subject>(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)(?:: |:?$)")
_SYNTAX = re.compile(r"^(?:SyntaxError|IndentationError|TabError): ")
_FILE = re.compile(r'^\s*File "[^"]{1,300}", line \d+')
_DIRECT = "The above exception was the direct cause of the following exception:"
_DURING = "During handling of the above exception, another exception occurred:"
# Raised to end a program in good order.
_NO_FAILURE = frozenset(
    (
        "KeyboardInterrupt",
        "SystemExit",
        "GeneratorExit",
        "CancelledError",
        "asyncio.CancelledError",
        "asyncio.exceptions.CancelledError",
    )
)
# What servers and loops print before the traceback of an exception that they survived.
_SURVIVED = re.compile(
    r"Exception (?:in ASGI application|in callback|on /\S{0,300} \[|happ"
    r"ened during processing|ignored in|in thread)"
    r"|Internal Server Error|Error handling request|Unhandled exception "
    r"in|Task exception was never retrieved"
    r"|Error while (?:processing|handling)|Future exception was never re"
    r"trieved|Exception occurred during (?:request|processing)"
    r"|Uncaught exception (?:GET|POST|in)|Exception inside application|raised unexpected",
    re.IGNORECASE,
)
_BRANCH = re.compile(r"^\s*[|+] ")
_MOST_FRAMES = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Traceback:
    """The lines from `start` to `end` (both included); the last one says what was raised.

    `joins` is the sentence that ties it to the one before: "direct", "during" or "".
    `is_survived`: whoever caught it says that it was one request's affair.
    """

    start: int
    end: int
    subject: str
    joins: str = ""
    is_survived: bool = False

    @property
    def is_failure(self) -> bool:
        """Whether it is more than Ctrl-C."""
        return self.subject not in _NO_FAILURE


def find_tracebacks(lines: tuple[Line, ...]) -> tuple[Traceback, ...]:
    """Return the tracebacks in their order; one without an end (cut off) is left out."""
    return tuple(_find(lines))


def _find(lines: tuple[Line, ...]) -> Iterator[Traceback]:
    index = 0
    while index < len(lines):
        text = lines[index].text
        found = None
        if "Traceback (most" in text and _BEGIN.match(_message(text)):
            found = _read(lines, index)
        elif _FILE.match(text):
            found = _read(lines, index, is_bare=True)
        if found is not None:
            yield found
            index = found.end
        index += 1


def _message(text: str) -> str:
    """Return what follows a logger's words on the line that a traceback begins on."""
    place = text.find("Traceback (most")
    return text[place:] if text[:place].strip(" +|-") else text


def _read(lines: tuple[Line, ...], start: int, *, is_bare: bool = False) -> Traceback | None:
    source = lines[start].source
    base = _indent(_plain(lines[start].text))
    for end in range(start + 1, min(start + _MOST_FRAMES, len(lines))):
        line = lines[end]
        if line.source != source:
            continue
        inner = _plain(line.text)
        if _indent(inner) > base or not inner.strip():
            continue
        raised = _RAISED.match(inner.strip())
        if raised is None or (is_bare and not _SYNTAX.match(inner)):
            return None
        return Traceback(
            start=start,
            end=end,
            subject=raised["subject"],
            joins=_joins(lines, start),
            is_survived=_is_survived(lines, start),
        )
    return None


def _plain(text: str) -> str:
    """Return the line of an exception group's tree without its branches."""
    return _BRANCH.sub("", text)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _joins(lines: tuple[Line, ...], start: int) -> str:
    before = lines[start - 1].text.strip() if start else ""
    return {_DIRECT: "direct", _DURING: "during"}.get(before, "")


def _is_survived(lines: tuple[Line, ...], start: int) -> bool:
    around = lines[max(0, start - 1) : start + 1]
    if any(_SURVIVED.search(line.text) for line in around):
        return True
    return any(line.level is not None and line.level < Level.ERROR for line in around[-1:])
