"""What a person is told about one cause: what they see, why, what helps, how to see it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseText:
    """One page of the handbook; `code` is the word of the catalogue and never changes.

    `symptoms` quote programs word for word where they can. Each of `fixes` is a situation and what
    helps in it (a command or an instruction); each of `see_yourself` a command and what to look for
    in its output. In both, words in capitals (PORT, PID, NAME, CMD) stand for what the reader has.
    `aliases` are other words for the same code, `sources` what proves the text.
    """

    code: str
    title: str
    group: str
    symptoms: tuple[str, ...]
    why: str
    fixes: tuple[tuple[str, str], ...]
    see_yourself: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
