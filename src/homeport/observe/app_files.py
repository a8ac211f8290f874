"""Walk a project's directories once, bounded, for what a run leaves behind: pids, sockets, logs."""

import os
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.observe.small_file import is_inside

DEEPEST = 4
MOST_ENTRIES = 5_000
DEADLINE_S = 0.05
_MOST_OF_A_KIND = 100
# Installed or generated: large, and never where a program keeps what it needs to run.
_SKIPPED = frozenset(
    {
        "node_modules", ".git", ".hg", ".svn", ".venv", "venv", "env", "site-packages",
        "__pycache__", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".cargo",
        "vendor", "bower_components", ".gradle", ".m2", ".yarn", ".pnpm-store", ".next", ".nuxt",
        ".svelte-kit", ".turbo", ".parcel-cache", ".angular", "target", "coverage",
    }
)  # fmt: skip
# Inside one that is skipped, and yet a lock of a running server.
_KNOWN_PLACES = (".next/dev/lock", ".next/lock", "node_modules/.vite/server.pid")
# Locks of package managers: they name versions.
_NO_PID_LOCKS = frozenset(
    {
        "yarn.lock", "poetry.lock", "Cargo.lock", "flake.lock", "Gemfile.lock", "composer.lock",
        "uv.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "mix.lock", "deno.lock",
        "bun.lock", "pubspec.lock", "Podfile.lock", "gradle.lockfile", "pixi.lock",
        ".terraform.lock.hcl", ".package-lock.json",
    }
)  # fmt: skip
_PID_ENDS = (".pid", ".lock", ".lck", ".pidfile")
_PID_NAMES = frozenset({"pid", "pidfile", "PID", "lock", "lockfile", "SingletonLock", ".lock"})
_LOG_NAMES = frozenset({"nohup.out", "npm-debug.log", "yarn-error.log"})


@dataclass(slots=True, kw_only=True)
class AppFiles:
    """What was found, as paths of the machine; `is_whole` is False when a bound ended the walk."""

    pid_files: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    logs: list[str] = field(default_factory=list)
    is_whole: bool = True


def find_app_files(
    project: str | None,
    others: Sequence[str],
    *,
    root: Path = Path("/"),
    clock: Clock = SYSTEM_CLOCK,
) -> AppFiles:
    """Return what lies in `project` (DEEPEST levels down) and directly in the folders `others`.

    Links to directories are not followed.  Cost: 2 us per entry, at most DEADLINE_S.
    """
    found = AppFiles()
    until_s = clock.monotonic_s() + DEADLINE_S
    left = deque([(one, 1) for one in others])
    if project is not None:
        left.appendleft((project, DEEPEST))
        found.pid_files += [f"{project}/{one}" for one in _KNOWN_PLACES]
    entries = 0
    while left:
        folder, depth = left.popleft()
        for entry in _entries(folder, root):
            entries += 1
            path = f"{folder.rstrip('/')}/{entry.name}"
            if _is_folder(entry):
                if depth > 1 and entry.name not in _SKIPPED:
                    left.append((path, depth - 1))
            else:
                _note(entry, path, found)
        if entries > MOST_ENTRIES or clock.monotonic_s() > until_s:
            found.is_whole = not left
            break
    return found


def _entries(folder: str, root: Path) -> Iterator["os.DirEntry[str]"]:
    place = root / folder.lstrip("/")
    if not is_inside(place, root):
        return
    try:
        with os.scandir(place) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_ENTRIES:
                    return
                yield entry
    except (OSError, ValueError):
        return


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _note(entry: "os.DirEntry[str]", path: str, found: AppFiles) -> None:
    if may_hold_pid(entry.name) and len(found.pid_files) < _MOST_OF_A_KIND:
        found.pid_files.append(path)
    elif _is_log(path) and len(found.logs) < _MOST_OF_A_KIND:
        found.logs.append(path)
    elif _is_socket(entry) and len(found.sockets) < _MOST_OF_A_KIND:
        found.sockets.append(path)


def may_hold_pid(name: str) -> bool:
    """Return whether programs keep the pid of a server in files of this name."""
    if name in _NO_PID_LOCKS:
        return False
    return name in _PID_NAMES or name.endswith(_PID_ENDS)


def _is_log(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    if name in _LOG_NAMES or name.endswith(".log"):
        return True
    return folder.endswith(("/log", "/logs")) and name.endswith((".txt", ".out", ".err"))


def _is_socket(entry: "os.DirEntry[str]") -> bool:
    try:
        # The kind comes with the name, so that ordinary files cost no system call.
        if entry.is_file(follow_symlinks=False) or entry.is_symlink():
            return False
        return stat.S_ISSOCK(entry.stat(follow_symlinks=False).st_mode)
    except OSError:
        return False
