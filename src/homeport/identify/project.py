"""Choose the directories that may tell which project a process belongs to, best first."""

from itertools import pairwise
from pathlib import PurePosixPath

from homeport.identify.interpreter import script_of
from homeport.model.process import Container, Process

# Options whose next word is a directory of the project.
_DIRECTORY_OPTIONS = ("--chdir", "--cwd", "--prefix", "--app-dir", "--root", "-C", "--directory")


def project_directories(
    process: Process, home_container: Container | None = None
) -> tuple[str, ...]:
    """Return where to look for the project: the working directory, the script, the program.

    A developer's server nearly always runs in its project's directory. Where it does not (a
    daemon went to "/", a wrapper started it from elsewhere), the script or a program built in the
    project tells. A directory as the command line names it counts only when the working directory
    is known, because it may be relative.

    Paths of another container name that container's files, not ours, so nothing is returned for
    it. `home_container` is the one that Homeport itself runs in.
    """
    if process.container not in (None, home_container):
        return ()
    found = []
    if process.cwd:
        found.append(process.cwd)
    found += [path for one in _named_paths(process) if (path := _absolute(one, process.cwd))]
    if process.exe:
        found.append(str(PurePosixPath(process.exe).parent))
    return tuple(dict.fromkeys(found))


def _named_paths(process: Process) -> list[str]:
    """Return directories and scripts' directories that the command line names."""
    found = []
    for word, following in pairwise((*process.argv[1:], "")):
        option, _, value = word.partition("=")
        if option in _DIRECTORY_OPTIONS:
            found.append(value or following)
    script = script_of(process.argv)
    if script:
        found.append(str(PurePosixPath(script).parent))
    return found


def _absolute(path: str, cwd: str | None) -> str | None:
    if path.startswith("/"):
        return path
    if cwd is None or not path:
        return None
    parts: list[str] = []
    for part in PurePosixPath(cwd, path).parts:
        if part == "..":
            parts = parts[:-1] or parts
        else:
            parts.append(part)
    return str(PurePosixPath(*parts))
