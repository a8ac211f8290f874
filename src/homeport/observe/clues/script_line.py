"""Take the command line of an interpreter apart: its options, the script, and the rest."""

from collections.abc import Collection
from dataclasses import dataclass
from posixpath import join, normpath


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptLine:
    """`options` stand before the script, with their words; `inline` is code on the line itself."""

    options: tuple[str, ...] = ()
    script: str | None = None
    rest: tuple[str, ...] = ()
    inline: str | None = None


def take_apart(
    argv: tuple[str, ...], takes_a_word: Collection[str], inline: Collection[str]
) -> ScriptLine:
    """Return the parts of `argv`; the options `takes_a_word` are followed by a word of theirs."""
    options: list[str] = []
    code: list[str] = []
    index = 1
    while index < len(argv):
        word = argv[index]
        following = argv[index + 1] if index + 1 < len(argv) else ""
        if word in inline:
            code.append(following)
            index += 2
        elif word == "--":
            index += 1
            break
        elif word.startswith("-") and len(word) > 1:
            options.append(word)
            if word in takes_a_word:
                options.append(following)
                index += 1
            index += 1
        else:
            break
    if code:
        return ScriptLine(options=tuple(options), rest=argv[index:], inline="\n".join(code))
    script = argv[index] if index < len(argv) else None
    return ScriptLine(options=tuple(options), script=script, rest=argv[index + 1 :])


def placed(cwd: str | None, path: str | None) -> str | None:
    """Return `path` as seen from `cwd`, None when one of them is needed and not known."""
    if not path:
        return None
    if path.startswith("/"):
        return normpath(path)
    return normpath(join(cwd, path)) if cwd else None
