"""The handbook of the doctor, docs/doctor.md, made of the same texts that the program prints."""

import re
import sys
from collections.abc import Iterable

from homeport.diagnose.catalogue import CATALOGUE
from homeport.diagnose.handbook_opening import OPENING
from homeport.model.cause_text import CauseText

# What makes a table cell end, or what Markdown would take for a tag.
_CELL = str.maketrans({"|": "\\|", "<": "&lt;"})
_TICKS = re.compile(r"`+")
# Help that begins like a sentence is told in words, anything else is to be typed.
_SENTENCE = re.compile(r"(?:[A-Z][a-z]|A )")


def handbook() -> str:
    """Return the whole of docs/doctor.md."""
    causes = tuple(CATALOGUE.values())
    parts = [OPENING.strip(), _contents(causes)]
    parts += [f"## {name}\n\n" + _group(causes, name) for name in _groups(causes)]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the handbook to standard output: python -m homeport.diagnose.handbook."""
    sys.stdout.write(handbook())


def _groups(causes: Iterable[CauseText]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.group for one in causes))


def _contents(causes: tuple[CauseText, ...]) -> str:
    rows = ["## All causes", "", "| Where | Code | What it is |", "|---|---|---|"]
    for name in _groups(causes):
        inside = [one for one in causes if one.group == name]
        for place, one in enumerate(inside):
            where = "" if place else name
            rows.append(f"| {where} | [`{one.code}`](#{one.code}) | {one.title.translate(_CELL)} |")
    return "\n".join(rows)


def _group(causes: tuple[CauseText, ...], name: str) -> str:
    return "\n\n".join(_section(one) for one in causes if one.group == name)


def _section(cause: CauseText) -> str:
    lines = [f"### {cause.code}", "", f"**{cause.title}**"]
    if cause.aliases:
        names = ", ".join(f"`{alias}`" for alias in cause.aliases)
        lines += ["", f"Also called {names}."]
    lines += ["", "What you see:", "", *(f"- {_code(one)}" for one in cause.symptoms)]
    lines += ["", f"Why: {_words(cause.why)}", "", "What helps:", ""]
    lines += [f"- {_words(when)}: {_help(what)}" for when, what in cause.fixes]
    lines += ["", "See for yourself:", ""]
    lines += [f"- {_code(command)}: {_words(look)}" for command, look in cause.see_yourself]
    lines += ["", f"Sources: {_words('; '.join(cause.sources))}."]
    return "\n".join(lines)


def _help(text: str) -> str:
    return _words(text) if _SENTENCE.match(text) else _code(text)


def _code(text: str) -> str:
    """Return `text` as code; a text with backticks needs a longer fence (CommonMark 6.1)."""
    longest = max((len(found) for found in _TICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _words(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_<>\[\]#~|$])", r"\\\1", text)


if __name__ == "__main__":
    main()
