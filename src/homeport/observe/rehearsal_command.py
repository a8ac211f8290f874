"""Take a start command apart as a shell would, as far as what it will do is certain."""

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path
from posixpath import basename

from homeport.observe.clues.tree import at, is_file, is_folder

_LONGEST = 8_192
_DEEPEST = 3
_ASSIGNMENT = re.compile(r"^([A-Za-z_]\w*)=(.*)$", re.DOTALL)
_REDIRECTION = re.compile(r"^\d*(>>?|<|>&|&>>?|>\||<>)")
_VARIABLE = re.compile(r"\$(?:\{(PATH|HOME|PWD)\}|(PATH|HOME|PWD)\b)")
# What only a shell can tell, or decides while it runs.
_UNCERTAIN = re.compile(r"`|\$\(|<<|<\(|\|\||\\[A-Za-z]")
_NOT_PLAIN = re.compile(r"[$*?\[\]{}`~!]")
_KEYWORDS = frozenset(
    {"if", "for", "while", "until", "case", "function", "{", "}", "!", "[[", "select", "trap"}
)
_HARMLESS = frozenset(
    {"set", "ulimit", "umask", "unset", "echo", "true", "printf", "mkdir", "sleep", "clear", ":"}
)
_PREFIXES = frozenset({"exec", "nohup", "command", "setsid", "time", "sudo", "doas", "cross-env"})
_RUNNERS = frozenset({"poetry", "pipenv", "pdm", "uv", "hatch", "rye"})
_PUNCTUATION = frozenset("();<>|&")
_SHELLS = frozenset({"sh", "bash", "dash", "zsh", "ksh", "ash"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a command would run: `homes` are the home directories of who may run it.

    `environ` is the environment of its shell as far as it is known.
    """

    project: str
    root: Path = Path("/")
    environ: Mapping[str, str] = field(default_factory=dict)
    homes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One program that the command starts before anything else could change the machine.

    `path` are the directories in which the shell looks for it; `runner` is what chooses its
    environment (poetry); `depth` counts scripts that scripts of package.json start.
    """

    words: tuple[str, ...]
    folder: str
    scene: Scene
    path: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    runner: str | None = None
    depth: int = 0

    @property
    def root(self) -> Path:
        """Where the machine's files lie."""
        return self.scene.root

    def value(self, name: str) -> str:
        """Return a variable of its environment, "" when it has none."""
        return self.values.get(name, self.scene.environ.get(name, ""))


def is_plain(word: str) -> bool:
    """Return whether a shell takes `word` as it stands."""
    return bool(word) and _NOT_PLAIN.search(word) is None


def parse_steps(text: str, start: Step) -> tuple[Step, ...]:
    """Return the programs that `text` starts, each sure to be started; none when that is unsure.

    Whatever follows a first program that has ended is left out: it may have installed the rest.
    """
    if len(text) > _LONGEST or _UNCERTAIN.search(text) or start.depth > _DEEPEST:
        return ()
    words = _split(text)
    if words is None or any(set(one) <= _PUNCTUATION and {"(", ")"} & set(one) for one in words):
        return ()
    found: list[Step] = []
    here = start
    for segment, separator in _segments(words):
        first = segment[0]
        if first in _KEYWORDS:
            return ()
        if first in _HARMLESS:
            continue
        moved = _setup(segment, here)
        if moved is not None:
            here = moved
            continue
        step = _program(segment, here)
        if step is None:
            break
        found += _unwrapped(step)
        if separator not in ("|", "&"):
            break
    return tuple(found)


def _split(text: str) -> list[str] | None:
    lines = text.replace("\\\n", " ").splitlines()
    kept = " ; ".join(one for one in lines if one.strip() and not one.lstrip().startswith("#"))
    reader = shlex.shlex(kept, posix=True, punctuation_chars=True)
    reader.whitespace_split = True
    reader.commenters = ""
    try:
        return list(reader)
    except ValueError:  # a quote that nobody closed
        return None


def _segments(words: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    segment: list[str] = []
    for word in (*words, ";"):
        if word in ("&&", ";", ";;", "|", "&", "|&"):
            if segment:
                yield segment, word[0] if word == "|&" else word
            segment = []
        else:
            segment.append(word)


def _setup(segment: Sequence[str], here: Step) -> Step | None:
    """Return how things stand after cd, export or an environment was activated, None if neither."""
    if segment[0] in ("cd", "pushd") and len(segment) == 2:
        folder = at(here.folder, _expanded(segment[1], here))
        if folder and is_plain(folder) and is_folder(folder, here.root):
            is_inside = f"{folder}/".startswith(f"{here.scene.project}/")
            scene = here.scene if is_inside else replace(here.scene, project=folder)
            return replace(here, folder=folder, scene=scene)
    if segment[0] == "export" and all(_ASSIGNMENT.match(one) for one in segment[1:]):
        return _assigned(segment[1:], here)
    if segment[0] in ("source", ".") and len(segment) == 2:
        script = at(here.folder, _expanded(segment[1], here)) or ""
        if script.endswith("/bin/activate") and is_file(script, here.root):
            prefix = script.removesuffix("/bin/activate")
            values = {**here.values, "VIRTUAL_ENV": prefix}
            return replace(here, path=(f"{prefix}/bin", *here.path), values=values)
    if all(_ASSIGNMENT.match(one) for one in segment):
        return _assigned(segment, here)
    return None


def _expanded(word: str, here: Step) -> str:
    """Return `word` with what a shell is sure to put in."""
    home = here.value("HOME") or next(iter(here.scene.homes), "")
    known = {"PATH": ":".join(here.path), "HOME": home, "PWD": here.folder}
    if word == "~" or word.startswith("~/"):
        word = home + word[1:]
    return _VARIABLE.sub(lambda found: known[found[1] or found[2]], word)


def _assigned(words: Sequence[str], here: Step) -> Step:
    for word in words:
        name, _, value = word.partition("=")
        value = _expanded(value, here)
        here = replace(here, values={**here.values, name: value})
        if name == "PATH":
            here = replace(here, path=search_path(value, here.folder))
    return here


def search_path(text: str, folder: str) -> tuple[str, ...]:
    """Return the directories of a PATH; an empty one is the current directory."""
    return tuple(at(folder, one or ".") or folder for one in text.split(":"))


def _program(segment: Sequence[str], here: Step) -> Step | None:
    """Return the step of one simple command, None when it is not sure what it starts."""
    if segment[0] in ("cd", "pushd", "export", "source", ".", "eval"):
        return None
    words = list(takewhile(lambda one: not _REDIRECTION.match(one), segment))
    while words:
        if _ASSIGNMENT.match(words[0]):
            here = _assigned(words[:1], here)
            words.pop(0)
            continue
        name = basename(words[0])
        if name not in _PREFIXES and name not in ("env", "timeout"):
            break
        words = words[2:] if name == "timeout" and words[1:2] != [] else words[1:]
        if not words or words[0].startswith("-"):
            return None
    if not words:
        return None
    return replace(here, words=tuple(_expanded(one, here) for one in words))


def _unwrapped(step: Step) -> tuple[Step, ...]:
    """Return what `sh -c` or `poetry run` start, besides what they are themselves."""
    words = step.words
    if basename(words[0]) in _SHELLS and words[1:2] and words[1] in ("-c", "-ec", "-exc", "-xc"):
        return (
            parse_steps(words[2], replace(step, words=(), depth=step.depth + 1))
            if (len(words) == 3)
            else ()
        )
    if words[0] in _RUNNERS and words[1:2] == ("run",) and len(words) > 2:
        outer = replace(step, words=words[:2])
        if words[2].startswith("-"):
            return (outer,)
        return (outer, replace(step, words=words[2:], runner=words[0]))
    return (step,)
