"""Find the program that a shell would start, or say for certain why it would not find one."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import basename, dirname

from homeport.model.app_traces import StartFailure
from homeport.observe.clues.tree import LIVE, at, names_in, on_disk, read_bytes, way_up
from homeport.observe.rehearsal_command import Step, is_plain
from homeport.observe.rehearsal_places import lies_deeper

# Source: bash(1), SHELL BUILTIN COMMANDS, with those of zsh and fish that start something.
_BUILTINS = frozenset(
    {
        ".", ":", "[", "alias", "bg", "bind", "break", "builtin", "caller", "cd", "command",
        "compgen", "complete", "compopt", "continue", "declare", "dirs", "disown", "echo",
        "enable", "eval", "exec", "exit", "export", "false", "fc", "fg", "getopts", "hash",
        "help", "history", "jobs", "kill", "let", "local", "logout", "mapfile", "popd", "printf",
        "pushd", "pwd", "read", "readarray", "readonly", "return", "set", "shift", "shopt",
        "source", "suspend", "test", "times", "trap", "true", "type", "typeset", "ulimit",
        "umask", "unalias", "unset", "wait", "noglob", "autoload", "zmodload", "rehash", "where",
        "which", "coproc", "function", "begin", "and", "or", "not",
        # What npm has on the PATH of scripts.
        "node-gyp",
        # A sentence rather than a command.
        "a", "an", "by", "click", "from", "i", "in", "it", "just", "launch", "my", "open",
        "press", "run", "start", "started", "the", "use", "using", "via", "we", "with", "you",
        # Functions of version managers, which only a shell knows.
        "nvm", "rvm", "conda", "mamba", "micromamba", "sdk", "pyenv", "rbenv", "workon", "j", "z",
    }
)  # fmt: skip
# Where programs are that the terminal's PATH has, and ours perhaps not.
_OFTEN = (
    "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin", "/snap/bin",
    "/opt/homebrew/bin", "/home/linuxbrew/.linuxbrew/bin", "/usr/local/go/bin", "/usr/games",
    "/opt/conda/bin", "/opt/venv/bin", "/nix/var/nix/profiles/default/bin",
    "/run/current-system/sw/bin", "/var/lib/flatpak/exports/bin", "/usr/lib/postgresql",
)  # fmt: skip
_IN_HOMES = (
    ".local/bin", "bin", ".bin", ".cargo/bin", "go/bin", ".pyenv/shims", ".pyenv/bin",
    ".rbenv/shims", ".asdf/shims", ".local/share/mise/shims", ".volta/bin", ".bun/bin", ".deno/bin",
    ".yarn/bin", ".local/share/pnpm", ".npm-global/bin", ".nodenv/shims", ".nix-profile/bin",
    ".rye/shims", ".dotnet", ".dotnet/tools", ".config/composer/vendor/bin", ".composer/vendor/bin",
    "miniconda3/bin", "anaconda3/bin", ".krew/bin", ".fly/bin", ".poetry/bin", ".jbang/bin",
)  # fmt: skip
# Version managers that come and go with the shell: with one of them anything may be on PATH.
_MANAGERS = (
    ".nvm", ".fnm", ".local/share/fnm", ".rvm", ".sdkman", ".asdf", ".local/share/mise", ".nodenv",
)  # fmt: skip
_SHELL_FILES = (
    ".bashrc", ".bash_aliases", ".bash_profile", ".profile", ".zshrc", ".zprofile", ".zshenv",
    ".config/fish/config.fish", ".envrc",
)  # fmt: skip
_SHARED_SHELL_FILES = ("/etc/environment", "/etc/profile", "/etc/bash.bashrc", "/etc/zsh/zshrc")
_FOLDER = re.compile(rb"(\$HOME|\$\{HOME\}|~)?(/[A-Za-z0-9_./+-]{2,120})")
_MOST_FOLDERS = 100
_SHELL_FILE_BYTES = 65_536
_FIRST_LINE_BYTES = 512
_NAME = re.compile(r"^[a-z0-9][\w.+-]*$")
_SHEBANG = re.compile(rb"^#![ \t]*([^ \t\r\n]+)[ \t]*([^\r\n]*)(\r?)(?:\n|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A file that can be started; `interpreter` is what its first line names, found on PATH."""

    path: str
    interpreter: str | None = None


def find_program(step: Step) -> Program | StartFailure | None:
    """Return the program of `step`, why it cannot be started, or None when that is unsure."""
    word = step.words[0]
    if not is_plain(word):
        return None
    if "/" in word:
        path = at(step.folder, word)
        return None if path is None else _placed(path, word, step)
    if word in _BUILTINS or not _NAME.match(word):
        return None
    found = which(word, step)
    if found is not None:
        return _started(found, step) if unshim(found, step) == found else _shimmed(found, step)
    return None if _may_be_elsewhere(word, step) else _gone(word, step)


def which(name: str, step: Step) -> str | None:
    """Return the file that a shell finds for `name`."""
    for folder in step.path:
        path = f"{folder}/{name}"
        if _is_executable(path, step):
            return path
    return None


def unshim(path: str, step: Step) -> str | None:
    """Return what a shim of pyenv starts, `path` when it is none, None when that is not told."""
    if basename(dirname(path)) != "shims":
        return path
    home = dirname(dirname(path))
    version = (
        step.value("PYENV_VERSION") or _version_file(step) or _first_word(f"{home}/version", step)
    )
    real = f"{home}/versions/{version}/bin/{basename(path)}"
    return real if version and "/" not in version and _is_executable(real, step) else None


def _version_file(step: Step) -> str | None:
    for folder in way_up(step.folder):
        found = _first_word(f"{folder}/.python-version", step)
        if found:
            return found
    return None


def _first_word(path: str, step: Step) -> str | None:
    raw = read_bytes(path, step.root, _FIRST_LINE_BYTES) or b""
    return next(iter(raw.decode("utf-8", "replace").split()), None)


def _shimmed(path: str, step: Step) -> Program | StartFailure | None:
    real = unshim(path, step)
    return None if real is None else _started(real, step)


def _placed(path: str, word: str, step: Step) -> Program | StartFailure | None:
    mode = _mode(path, step)
    if mode is None:
        return _not_there(path, word, step)
    if not stat.S_ISREG(mode):
        return None
    if not mode & 0o111:
        return StartFailure(
            code="app-crashed",
            line=f"{word} is not executable (permission denied)",
            line_number=0,
            subject=path,
            fix=f"chmod +x {word}",
        )
    return _started(path, step)


def _not_there(path: str, word: str, step: Step) -> StartFailure | None:
    """Return that the file is missing, None when the directory that it is in cannot be seen."""
    if lies_deeper(word, step.scene) or not _is_seen(dirname(path), step):
        return None
    is_own = path.startswith(f"{step.scene.project}/") and basename(dirname(path)) not in (
        "bin",
        ".bin",
    )
    is_link = step.root == LIVE and os.path.islink(path)  # noqa: PTH114 - a str
    why = f"{word} is a link to a file that is gone" if is_link else f"{word} does not exist"
    code = "app-crashed" if is_own else "missing-dependency"
    return StartFailure(code=code, line=why, line_number=0, subject=path if is_own else word)


def _is_seen(folder: str, step: Step) -> bool:
    """Return whether it is certain what lies in `folder`: it may be searched, or is not there."""
    for one in way_up(folder):
        place = on_disk(one, step.root)
        if os.path.isdir(place):  # noqa: PTH112 - a str
            return os.access(place, os.R_OK | os.X_OK)
    return True


def _started(path: str, step: Step) -> Program | StartFailure | None:
    """Return `path` as a program, unless the interpreter in its first line is missing."""
    raw = read_bytes(path, step.root, _FIRST_LINE_BYTES)
    found = _SHEBANG.match(raw or b"")
    if found is None:
        return Program(path=path)
    interpreter, argument = found[1].decode("utf-8", "replace"), found[2].decode("utf-8", "replace")
    if found[3]:
        return StartFailure(
            code="app-crashed",
            line=f"the first line of {path} ends as on Windows (CRLF), so the kernel looks for "
            f'"{basename(interpreter)}\\r"',
            line_number=0,
            subject=path,
            fix=f"sed -i 's/\\r$//' {path}",
        )
    if basename(interpreter) == "env":
        return _by_env(path, argument, step)
    if not interpreter.startswith("/"):
        return None
    if _mode(interpreter, step) is None and _is_seen(dirname(interpreter), step):
        return _no_interpreter(path, interpreter)
    return Program(path=path, interpreter=interpreter)


def _by_env(path: str, argument: str, step: Step) -> Program | StartFailure | None:
    words = argument.removeprefix("-S").split()
    if not words or words[0].startswith("-") or "=" in words[0] or "/" in words[0]:
        return Program(path=path)
    found = which(words[0], step)
    if found is not None:
        real = unshim(found, step)
        return Program(path=path, interpreter=real)
    return None if _may_be_elsewhere(words[0], step) else _no_interpreter(path, words[0])


def _no_interpreter(path: str, interpreter: str) -> StartFailure:
    return StartFailure(
        code="missing-dependency",
        line=f"{path} is to be run by {interpreter}, which is not there (bad interpreter)",
        line_number=0,
        subject=interpreter,
    )


def _gone(name: str, step: Step) -> StartFailure:
    where = " node_modules/.bin or" if any(one.endswith("/.bin") for one in step.path) else ""
    return StartFailure(
        code="missing-dependency",
        line=f"{name}: not found in{where} PATH",
        line_number=0,
        subject=name,
    )


def _may_be_elsewhere(name: str, step: Step) -> bool:
    """Return whether the person's own shell may know `name`: an alias, another PATH."""
    folders = [*_OFTEN, *_homely(step, _IN_HOMES)]
    for one in way_up(step.folder):
        folders += [
            f"{one}/{inner}" for inner in (".venv/bin", "venv/bin", "env/bin", "vendor/bin", "bin")
        ]
    if step.depth == 0:
        folders += [f"{one}/node_modules/.bin" for one in way_up(step.folder)]
    if any(_mode(f"{one}/{name}", step) is not None for one in folders):
        return True
    if any(_mode(one, step) is not None for one in _homely(step, _MANAGERS)) and step.depth == 0:
        return True
    if any(not _is_seen(one, step) for one in step.scene.homes):
        return True
    return _is_in_shell_files(name, step) or _has_other_versions(name, step)


def _is_in_shell_files(name: str, step: Step) -> bool:
    """Return whether a file that a shell reads names it, or a directory that has it."""
    word = re.compile(rb"(?<![\w.-])" + re.escape(name.encode()) + rb"(?![\w-])")
    for path in (*_homely(step, _SHELL_FILES), *_SHARED_SHELL_FILES):
        text = read_bytes(path, step.root, _SHELL_FILE_BYTES)
        if not text:
            continue
        if word.search(text):
            return True
        for tilde, rest in _FOLDER.findall(text)[:_MOST_FOLDERS]:
            tops = step.scene.homes if tilde else ("",)
            if any(_mode(f"{one}{rest.decode()}/{name}", step) is not None for one in tops):
                return True
    return False


def _has_other_versions(name: str, step: Step) -> bool:
    """Return whether a directory of versions has it: /usr/lib/postgresql/15/bin/postgres."""
    tops = ("/usr/lib/postgresql", "/opt", *_homely(step, (".nvm/versions/node",)))
    return any(
        _mode(f"{top}/{one}/bin/{name}", step) is not None
        for top in tops
        for one in names_in(top, step.root)[:64]
    )


def _homely(step: Step, inner: tuple[str, ...]) -> Iterator[str]:
    for home in step.scene.homes:
        for one in inner:
            yield f"{home}/{one}"


def _mode(path: str, step: Step) -> int | None:
    try:
        return os.stat(on_disk(path, step.root)).st_mode  # noqa: PTH116 - many paths
    except (OSError, ValueError):
        return None


def _is_executable(path: str, step: Step) -> bool:
    mode = _mode(path, step)
    return mode is not None and stat.S_ISREG(mode) and bool(mode & 0o111)
