"""Find the script that an interpreter was told to run."""

import re

_NAME = re.compile(
    r"^(python|pypy|node|nodejs|bun|deno|tsx|ts-node|ruby|perl|php|java|uv|dotnet|lua|Rscript|julia)"
    r"[\d.]*t?$"
)
# The code or module follows, so there is no script.
_NO_SCRIPT = ("-m", "-c", "-e", "--eval", "-p", "--print", "-")
# The next word belongs to the option.
_TAKES_A_WORD = (
    "-r", "--require", "--import", "--loader", "--experimental-loader", "-W", "-X", "-S", "-t",
    "-I", "-d", "-cp", "-classpath", "--class-path", "--project", "--env-file", "-C", "--config",
)  # fmt: skip
_SUBCOMMANDS = ("run", "exec", "serve", "task", "start", "dev", "watch", "test", "x")


def is_interpreter(program: str) -> bool:
    """Return whether a program of this name says nothing without its script."""
    return _NAME.match(program) is not None


def script_of(argv: tuple[str, ...]) -> str | None:
    """Return the script that `argv` runs, as it was written, None for a module or inline code."""
    if not argv or not is_interpreter(argv[0].rpartition("/")[2]):
        return None
    words = iter(argv[1:])
    for word in words:
        if word in _NO_SCRIPT:
            return None
        if word in _TAKES_A_WORD:
            next(words, None)
        elif not word.startswith("-") and word not in _SUBCOMMANDS:
            return word if "/" in word or "." in word else None
    return None
