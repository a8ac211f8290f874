"""Read a command line: which program it is, and whether it does nothing but run another one."""

from collections.abc import Sequence
from itertools import takewhile
from pathlib import PurePath

SHOWN_LENGTH = 72

_SHELLS = frozenset({"sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "fish", "busybox"})

# Interpreters whose first plain argument is the program that a person means.
_INTERPRETERS = ("python", "pypy", "node", "nodejs", "ruby", "perl", "php", "bun", "deno")

# Options of those interpreters that swallow the next word.
_WITH_VALUE = frozenset({"-r", "--require", "--import", "--loader", "-W", "-X", "-I", "-C"})

# Programs that start one other program, pass its end on and have no purpose of their own:
# package runners, version managers, and reloaders that wait for a file to change.
_WRAPPERS = frozenset(
    {
        *("npm", "npm-cli", "npx", "npx-cli", "pnpm", "pnpx", "yarn", "yarnpkg", "corepack"),
        *("bunx", "turbo", "nodemon", "ts-node-dev", "tsx", "node-dev", "cross-env", "dotenv"),
        *("env-cmd", "next", "nuxt", "nuxi", "wrangler", "react-scripts", "vue-cli-service"),
        *("uv", "uvx", "poetry", "pipenv", "pdm", "hatch", "rye", "watchmedo", "watchfiles"),
        *("hupper", "bundle", "bundler", "rerun", "guard", "make", "gmake", "just", "task"),
        *("air", "reflex", "gow", "compiledaemon", "modd", "cargo-watch", "bacon", "watchexec"),
        *("entr", "timeout", "time", "doppler", "direnv", "nohup", "setsid", "stdbuf"),
    }
)

# Programs that wrap only under some of their subcommands: `cargo run`, but not `cargo`.
_WRAPPING_WORDS = {
    "cargo": frozenset({"run", "watch"}),
    "go": frozenset({"run"}),
    "dotnet": frozenset({"run", "watch"}),
    "bun": frozenset({"run", "x"}),
    "deno": frozenset({"task"}),
    "artisan": frozenset({"serve"}),
    "uvicorn": frozenset({"--reload"}),
    "flask": frozenset({"run"}),
    "node": frozenset({"--watch"}),
}


def program_of(argv: Sequence[str]) -> str:
    """Return the program a person would name: `vite` for `node /x/node_modules/.bin/vite dev`.

    Node programs and daemons overwrite their own command line with one string ("npm run dev",
    "nginx: master process"), so a single word is split again.
    """
    words = _words(argv)
    if not words:
        return ""
    first = _stem(words[0])
    if not first.startswith(_INTERPRETERS):
        return first
    return _script(words[1:]) or first


def is_wrapper(argv: Sequence[str]) -> bool:
    """Return whether this command only runs another one, so that it has no purpose without it."""
    words = _words(argv)
    if not words:
        return False
    first, program = _stem(words[0]), program_of(words)
    if first in _SHELLS:
        return _runs_one_command(words[1:])
    if program in _WRAPPERS:
        return True
    return any(
        name in _WRAPPING_WORDS and not _WRAPPING_WORDS[name].isdisjoint(words[1:])
        for name in (first, program)
    )


def is_shell(argv: Sequence[str]) -> bool:
    """Return whether this is a shell, however it was started (a login shell is `-bash`)."""
    words = _words(argv)
    return bool(words) and _stem(words[0]) in _SHELLS


def is_same_program(parent: Sequence[str], child: Sequence[str]) -> bool:
    """Return whether `child` runs what `parent` runs: a reloader or a forked worker.

    Reloaders start themselves again with another interpreter path, so the first word is not
    compared; without any further word there is nothing to recognise.
    """
    return len(parent) > 1 and tuple(parent[1:]) == tuple(child[1:])


def shown(argv: Sequence[str], name: str) -> str:
    """Return a command line that fits on a line of a terminal; `name` where there is none.

    A long one loses its folders first, because the names at their ends tell more.
    """
    line = " ".join(argv).strip() or name
    if len(line) > SHOWN_LENGTH:
        line = " ".join(_without_folder(word) for word in argv)
    line = "".join(one if one.isprintable() else " " for one in line)
    return line if len(line) <= SHOWN_LENGTH else line[: SHOWN_LENGTH - 1] + "…"


def _without_folder(word: str) -> str:
    folder, slash, name = word.rpartition("/")
    return name if slash and folder.startswith(("/", "./")) and name else word


def _words(argv: Sequence[str]) -> list[str]:
    return argv[0].split() if len(argv) == 1 else list(argv)


def _stem(word: str) -> str:
    name = PurePath(word.rstrip(":").removeprefix("-")).name.lower()
    for suffix in (".js", ".cjs", ".mjs", ".ts", ".py", ".rb", ".exe"):
        name = name.removesuffix(suffix)
    return name


def _script(words: Sequence[str]) -> str:
    """Return the program an interpreter was told to run, "" when it runs text or nothing."""
    rest = iter(words)
    for word in rest:
        if word == "-m":
            return next(rest, "").partition(".")[0]
        if word in {"-c", "-e", "-p", "--eval"}:
            return ""
        if word in _WITH_VALUE:
            next(rest, None)
        elif not word.startswith("-"):
            return _stem(word)
    return ""


def _runs_one_command(words: Sequence[str]) -> bool:
    """Return whether a shell has `-c` among its options (`-ec` and `-lc` too) and no `-i`."""
    leading = takewhile(lambda word: word.startswith("-"), words)
    options = "".join(word[1:] for word in leading if not word.startswith("--"))
    return "c" in options and "i" not in options
