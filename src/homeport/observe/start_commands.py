"""Take the command that a person typed to start an app apart, and know its process by it."""

import os.path
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

_LONGEST = 8_192
_ASSIGNMENT = re.compile(r"^[A-Za-z_]\w*=")
_REDIRECTION = re.compile(r"^\d*(>>?|<|>&|&>>?)")
_SEPARATORS = frozenset({"&&", "||", ";", "|", "&", "\n"})
_SHELLS = frozenset({"sh", "bash", "zsh", "dash", "ksh", "fish", "ash"})
# Words before the program that say how, not what, to start.
_PREFIXES = frozenset(
    {
        "exec", "env", "sudo", "doas", "nohup", "time", "command", "setsid", "stdbuf", "nice",
        "ionice",
    }
)  # fmt: skip
_RUNNERS = frozenset(
    {
        "npx", "bunx", "pnpx", "poetry run", "pipenv run", "uv run", "pdm run", "hatch run",
        "rye run", "bundle exec", "pnpm exec", "yarn exec", "npm exec", "pnpm dlx", "yarn dlx",
        "bin/spring", "dotenv", "direnv exec",
    }
)  # fmt: skip
_SETUP = frozenset({"cd", "source", ".", "export", "set", "pushd", "ulimit", "umask", "unset"})
_INTERPRETER = re.compile(
    r"^(python|pypy|node|nodejs|ruby|perl|php|java|deno|bun|lua|tclsh|dotnet)[-\d.]*w?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCommand:
    """`words` is the program that is meant and its arguments, `folder` where it is run.

    `values` are what the assignments before it hold (PGDATA=/x), `typed` all words as typed.
    """

    words: tuple[str, ...]
    folder: str | None
    values: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()


def parse_start_command(text: str | None, project: str | None) -> StartCommand:
    """Return the last program that `text` would start; `words` is empty when there is none."""
    typed = _split((text or "")[:_LONGEST])
    folder = project
    best: list[str] = []
    values: list[str] = []
    for segment in _segments(typed):
        if segment[0] in ("cd", "pushd") and len(segment) > 1:
            folder = _joined(folder, segment[1])
        elif segment[0] in ("export",) or segment[0] not in _SETUP:
            values += [word.partition("=")[2] for word in segment if _ASSIGNMENT.match(word)]
            best = _program(segment) or best
    if len(best) > 2 and _base(best[0]) in _SHELLS and re.match(r"^-[a-z]*c$", best[1]):
        inner = parse_start_command(best[2], folder)
        return StartCommand(
            words=inner.words,
            folder=inner.folder,
            values=(*values, *inner.values),
            typed=(*typed, *inner.typed),
        )
    return StartCommand(
        words=tuple(_without_runner(best)), folder=folder, values=tuple(values), typed=tuple(typed)
    )


def is_it(command: StartCommand, argv: Sequence[str], cwd: str | None) -> bool:
    """Return whether a process with `argv` is what `command` starts.

    The interpreter may stand before a script, have a version in its name or a path; a file may be
    written in another way.
    """
    words = command.words
    if len(argv) == 1 and " " in argv[0]:
        # A program that gives itself a title ("npm run dev") has nothing else left.
        argv = argv[0].split()
    if not words or len(argv) < len(words):
        return False
    tail = argv[len(argv) - len(words) :]
    lead = argv[: len(argv) - len(words)]
    if not all(_is_option_or_interpreter(one) for one in lead):
        return False
    if _program_name(tail[0]) != _program_name(words[0]):
        return False
    pairs = zip(words[1:], tail[1:], strict=True)
    return all(_same_word(typed, seen, command.folder, cwd) for typed, seen in pairs)


def may_run_elsewhere(command: StartCommand, argv: Sequence[str]) -> bool:
    """Return whether `argv` names a file in full that the person named too.

    `rails server` of another project looks the same, `redis-server /etc/redis/a.conf` does not.
    """
    full = {word for word in command.words if word.startswith("/") and not word.endswith("/")}
    programs = full - set(command.words[:1]) if is_interpreter(command.words[:1]) else full
    return bool(programs.intersection(argv))


def is_interpreter(words: Sequence[str]) -> bool:
    """Return whether the first of `words` runs programs that are written in its language."""
    return bool(words) and _INTERPRETER.match(_base(words[0])) is not None


def named_paths(command: StartCommand) -> tuple[str, ...]:
    """Return every path that the command names, made absolute: `-D data`, `--pidfile=run/x.pid`."""
    found: list[str] = []
    for word in (*command.typed, *command.values):
        value = word.partition("=")[2] if word.startswith("-") or _ASSIGNMENT.match(word) else word
        if value and not value.startswith("-") and "://" not in value:
            path = _joined(command.folder, value)
            if path is not None:
                found.append(path)
    return tuple(dict.fromkeys(found))


def _split(text: str) -> list[str]:
    reader = shlex.shlex(text.replace("\n", " ; "), posix=True, punctuation_chars=True)
    reader.whitespace_split = True
    reader.commenters = ""
    try:
        return list(reader)
    except ValueError:  # a quote that nobody closed
        return text.split()


def _segments(words: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for word in words:
        if word in _SEPARATORS or word in ("(", ")"):
            found.append([])
        else:
            found[-1].append(word)
    return [one for one in found if one]


def _program(segment: Sequence[str]) -> list[str]:
    words = list(segment)
    while words and (_ASSIGNMENT.match(words[0]) or _base(words[0]) in _PREFIXES):
        is_prefix = not _ASSIGNMENT.match(words[0])
        words.pop(0)
        while is_prefix and words and words[0].startswith("-"):
            words.pop(0)
    return list(takewhile(lambda word: not _REDIRECTION.match(word), words))


def _without_runner(words: list[str]) -> list[str]:
    for length in (2, 1):
        if len(words) > length and " ".join(words[:length]) in _RUNNERS:
            rest = words[length:]
            return rest[1:] if rest[0] == "--" and len(rest) > 1 else rest
    return words


def _joined(folder: str | None, path: str) -> str | None:
    if path.startswith("~"):
        path = os.path.expanduser(path)  # noqa: PTH111 - stays a string
    if path.startswith("/"):
        return os.path.normpath(path)
    return None if folder is None else os.path.normpath(f"{folder}/{path}")


def _base(word: str) -> str:
    return word.rpartition("/")[2]


def _program_name(word: str) -> str:
    name = _base(word)
    match = _INTERPRETER.match(name)
    return match[1].replace("nodejs", "node") if match else name


def _is_option_or_interpreter(word: str) -> bool:
    return word.startswith("-") or is_interpreter((word,)) or _base(word) in _SHELLS


def _same_word(typed: str, seen: str, folder: str | None, cwd: str | None) -> bool:
    if typed == seen:
        return True
    if _base(typed) != _base(seen) or not ("/" in typed or "/" in seen):
        return False
    return _joined(folder, typed) == _joined(cwd, seen)
