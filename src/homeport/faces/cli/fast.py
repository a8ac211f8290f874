"""Understand the simple, frequent commands without a command-line library, or step aside.

click costs more start-up time than `ls` needs to look (research: 53 ms). A test holds these tables
against the options that click knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WATCH_EVERY_S = "2"
COLORS = ("auto", "always", "never")

# Verb -> option -> name of the field it sets. Flags stand alone, values take the next word or =.
FLAGS: dict[str, dict[str, str]] = {
    "ls": {
        "-a": "show_all",
        "--all": "show_all",
        "--json": "as_json",
        "--probe": "probe",
        "--no-probe": "no_probe",
    },
    "why": {"--json": "as_json", "--probe": "probe", "--no-probe": "no_probe"},
}
VALUES: dict[str, dict[str, str]] = {
    "ls": {"--watch": "watch", "-w": "watch", "--color": "color"},
    "why": {"--color": "color"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A command line that was understood completely."""

    verb: str
    words: tuple[str, ...]
    flags: frozenset[str]
    values: tuple[tuple[str, str], ...]


BARE = Call(verb="ls", words=(), flags=frozenset(), values=())


def understand(argv: Sequence[str]) -> Call | None:
    """Return the call that `argv` means, None where click had better look at it."""
    if not argv:
        return BARE
    verb = argv[0]
    if verb not in FLAGS:
        return None
    words: list[str] = []
    flags: set[str] = set()
    values: list[tuple[str, str]] = []
    rest = iter(spell_out(argv[1:]))
    for word in rest:
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            words.append(word)
        elif word in FLAGS[verb]:
            flags.add(FLAGS[verb][word])
        elif name in VALUES[verb] and (not equals or name.startswith("--")):
            values.append((VALUES[verb][name], value if equals else next(rest, "")))
        else:
            return None
    call = Call(verb=verb, words=tuple(words), flags=frozenset(flags), values=tuple(values))
    return call if _is_plain(call) else None


def spell_out(words: Sequence[str]) -> list[str]:
    """Return `words` with a bare --watch given its usual interval.

    Its value comes only with `=`, for in `ls --watch 5173` the number is a port.
    """
    return [f"--watch={WATCH_EVERY_S}" if word in ("--watch", "-w") else word for word in words]


def _is_plain(call: Call) -> bool:
    """Return whether nothing about the call needs click's explanations."""
    if call.verb == "why" and len(call.words) != 1:
        return False
    return all(
        value in COLORS if name == "color" else _is_interval(value) for name, value in call.values
    )


def _is_interval(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and float(text) > 0


def run(call: Call) -> int:
    """Do what `call` says and return the exit code."""
    values = dict(call.values)
    color = values.get("color", "auto")
    if call.verb == "why":
        from homeport.faces.cli import why  # noqa: PLC0415 - ls does without it

        return why.run(
            why.WhyOptions(
                target=call.words[0],
                as_json="as_json" in call.flags,
                probe="probe" in call.flags,
                no_probe="no_probe" in call.flags,
                color=color,
            )
        )
    from homeport.faces.cli import ls  # noqa: PLC0415 - why does without it
    from homeport.faces.cli.ls_options import LsOptions  # noqa: PLC0415 - why does without it

    return ls.run(
        LsOptions(
            words=call.words,
            show_all="show_all" in call.flags,
            as_json="as_json" in call.flags,
            probe="probe" in call.flags,
            no_probe="no_probe" in call.flags,
            watch=float(values["watch"]) if "watch" in values else None,
            color=color,
        )
    )
