"""Which file of somebody's own a command line runs."""

from collections.abc import Sequence
from posixpath import isabs, join, normpath

_ENDINGS = (
    ".py", ".js", ".mjs", ".cjs", ".ts", ".tsx", ".rb", ".pl", ".php", ".sh", ".jar", ".lua", ".r",
    ".exs", ".ex", ".jl",
)  # fmt: skip
# Below these lie programs that were installed, whoever uses them.
_INSTALLED = ("/usr/", "/opt/", "/bin/", "/sbin/", "/lib/", "/nix/", "/snap/", "/etc/")
_TOOLS = ("/node_modules/", "/site-packages/", "/dist-packages/", "/.venv/", "/venv/", "/vendor/")
_OPTIONS_WITH_VALUE = ("-r", "--require", "--import", "--loader", "-W", "-X", "-cp", "-classpath")


def script_path(argv: Sequence[str], cwd: str | None) -> str | None:
    """Return the absolute path of the script or jar that `argv` runs.

    None where it runs something that was installed, where a relative path cannot be resolved, and
    where nothing looks like a script.
    """
    words = iter(argv[1:])
    for word in words:
        if word in _OPTIONS_WITH_VALUE:
            next(words, None)
        elif not word.startswith("-") and word.lower().endswith(_ENDINGS):
            return _own(word, cwd)
    return None


def _own(word: str, cwd: str | None) -> str | None:
    if not isabs(word) and cwd is None:
        return None
    path = normpath(word if isabs(word) else join(cwd or "/", word))
    if path.startswith(_INSTALLED) or any(tool in path for tool in _TOOLS):
        return None
    return path
