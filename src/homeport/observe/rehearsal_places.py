"""Look whether something lies deeper in the project than where a command would look for it."""

import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from homeport.observe.clues.tree import on_disk
from homeport.observe.rehearsal_command import Scene

_DEEPEST = 4
_MOST_FOLDERS = 400
_MOST_NAMES = 4_000
_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages", "dist-packages"})


def lies_deeper(written: str, scene: Scene) -> bool:
    """Return whether a directory of the project has, or might have, a file called `written`.

    A person may mean another directory than the project's own, or have left out a `cd`.
    """
    if written.startswith(("/", "~")):
        return False
    inner = written.lstrip("./")
    return not inner or _is_anywhere((inner,), scene)


def has_module_deeper(module: str, scene: Scene) -> bool:
    """Return whether a module of this name lies, or might lie, anywhere in the project."""
    return _is_anywhere((module, f"{module}.py"), scene)


def _is_anywhere(names: tuple[str, ...], scene: Scene) -> bool:
    folders, is_whole = _walk(scene.project, scene.root)
    return not is_whole or any(
        os.path.lexists(on_disk(f"{folder}/{name}", scene.root))
        for folder in folders
        for name in names
    )


def _walk(project: str, root: Path) -> tuple[list[str], bool]:
    """Return the directories of a project, and whether these are all that could matter."""
    left = deque([(project, 0)])
    found: list[str] = []
    names = 0
    while left:
        folder, depth = left.popleft()
        if os.path.exists(on_disk(f"{folder}/pyvenv.cfg", root)):  # noqa: PTH110 - a str
            continue
        found.append(folder)
        if depth >= _DEEPEST:
            continue
        for inner, count in _inner_folders(folder, root):
            names = names + count
            left.append((inner, depth + 1))
        if len(found) >= _MOST_FOLDERS or names >= _MOST_NAMES:
            return found, False
    return found, True


def _inner_folders(folder: str, root: Path) -> Iterator[tuple[str, int]]:
    """Yield each directory in `folder` with how many names were looked at since the last."""
    seen = 0
    try:
        with os.scandir(on_disk(folder, root)) as entries:
            for entry in entries:
                seen += 1
                if entry.name not in _SKIPPED and entry.name[0] != "." and entry.is_dir():
                    yield f"{folder}/{entry.name}", seen
                    seen = 0
    except (OSError, ValueError):
        return
