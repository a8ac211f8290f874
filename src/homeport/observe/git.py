"""Find the project that a directory belongs to: its git checkout, else its nearest manifest."""

import os
import re
import stat
from collections.abc import Iterable
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from homeport.model.process import Project
from homeport.observe.places import is_ground, is_installed, is_state, leave_tools
from homeport.observe.small_file import is_inside, read_small
from homeport.observe.users import read_homes

_LIVE = Path("/")
_DEEPEST = 40
_MANY_NAMES = 10_000
_SHORT_HASH = 7
_HEX = re.compile(r"^[0-9a-f]{40}([0-9a-f]{24})?$")
_BRANCH = "refs/heads/"
MANIFESTS = frozenset(
    {
    "homeport.toml", "package.json", "pyproject.toml", "go.mod", "Cargo.toml", "Gemfile",
    "composer.json", "pom.xml", "build.gradle", "build.gradle.kts", "mix.exs", "deno.json",
    "deno.jsonc", "bun.lockb", "requirements.txt", "Pipfile", "setup.py", "manage.py", "Procfile",
    "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml", "Dockerfile",
    "project.clj", "build.sbt", "Package.swift", "pubspec.yaml", "stack.yaml", "dune-project",
    "build.zig", "flake.nix", "devenv.nix", "justfile", "Tiltfile", "config.ru",
    }
)  # fmt: skip


class _Checkout(NamedTuple):
    """A git directory: where HEAD lies, and the directory that all worktrees share."""

    own: Path
    shared: Path


def read_project(directory: str | Path, root: Path = _LIVE) -> Project | None:
    """Return the project that `directory` belongs to, None when it is in nobody's project.

    The root of the git checkout names the project, also in a monorepo: the name must be the same
    for all its servers, so that `project=shop` finds every one, and must not change with the
    directory a server was started in. The package shows in `cwd`. Without git the nearest
    manifest marks the project. Git itself is never run: it would execute what the checkout's
    configuration says, and Homeport may be root.

    A home directory is never a project, not even with .git or package.json in it: people keep
    their dotfiles and stray installs there, and every loose server would carry that name.

    Cost: about 60 us for each directory on the way up.
    """
    homes = read_homes(root)
    nearest_manifest: Path | None = None
    for shown in _way_up(directory):
        if is_installed(str(shown)):
            break
        if is_ground(str(shown)) or str(shown) in homes:
            continue
        here = _below(root, shown)
        checkout = _find_checkout(here, shown, root)
        if checkout is not None:
            return _git_project(shown, checkout, root)
        if nearest_manifest is None and not is_state(str(shown)) and _has_manifest(here, root):
            nearest_manifest = Path(shown)
    if nearest_manifest is None:
        return None
    return Project(
        name=nearest_manifest.name,
        root=str(nearest_manifest),
        branch=None,
        worktree=None,
        commit=None,
    )


def read_projects(directories: Iterable[str], root: Path = _LIVE) -> dict[str, Project | None]:
    """Return the project of each directory; many processes share a few directories."""
    return {one: read_project(one, root) for one in dict.fromkeys(directories)}


def _way_up(directory: str | Path) -> list[PurePosixPath]:
    start = PurePosixPath(directory)
    if not start.is_absolute() or ".." in start.parts or "\0" in str(start):
        return []
    start = leave_tools(start)
    return [start, *start.parents][:_DEEPEST]


def _below(root: Path, shown: PurePosixPath) -> Path:
    return root / str(shown).lstrip("/")


def _has_manifest(here: Path, root: Path) -> bool:
    """Return whether a manifest lies in `here`.

    Reading the names once is ten times cheaper than asking for each; a directory with more names
    than that is a heap of data.
    """
    if not is_inside(here, root):
        return False
    try:
        with os.scandir(here) as entries:
            return any(
                one.name in MANIFESTS and one.is_file() for one in islice(entries, _MANY_NAMES)
            )
    except (OSError, ValueError):
        return False


def _find_checkout(here: Path, shown: PurePosixPath, root: Path) -> _Checkout | None:
    """Return the git directory of the checkout whose root is `here`.

    Source: gitrepository-layout(5), git-worktree(1) "DETAILS".
    """
    dot_git = here / ".git"
    try:
        mode = dot_git.stat().st_mode
    except (OSError, ValueError):
        return None
    if stat.S_ISDIR(mode):
        own = dot_git
    else:
        target = (read_small(dot_git, root=root) or "").strip()
        if not target.startswith("gitdir:"):
            return None
        # The path in the file is as the machine sees it, so a captured root goes in front.
        own = _below(root, shown / target.removeprefix("gitdir:").strip())
    if _read_head(own, root) is None:
        return None
    shared = (read_small(own / "commondir", root=root) or "").strip()
    if not shared:
        return _Checkout(own=own, shared=own)
    place = _below(root, PurePosixPath(shared)) if shared.startswith("/") else own / shared
    return _Checkout(own=own, shared=place)


def _read_head(git_directory: Path, root: Path) -> str | None:
    text = read_small(git_directory / "HEAD", root=root)
    if text is not None:
        return text.strip()
    try:
        # Before 2005's symbolic refs, and with core.preferSymlinkRefs, HEAD is a link to a branch
        # that may have no file yet.
        target = str((git_directory / "HEAD").readlink())
    except (OSError, ValueError):
        return None
    return f"ref: {target}" if target.startswith(_BRANCH) else None


def _git_project(shown: PurePosixPath, checkout: _Checkout, root: Path) -> Project:
    branch, commit = _parse_head(_read_head(checkout.own, root) or "")
    is_worktree = checkout.own != checkout.shared
    return Project(
        name=_name_main(checkout.shared) if is_worktree else shown.name,
        root=str(shown),
        branch=branch,
        worktree=shown.name if is_worktree else None,
        commit=commit,
    )


def _parse_head(head: str) -> tuple[str | None, str | None]:
    """Return branch and short hash, at most one of them.

    With the reftable format HEAD is a stub that names refs/heads/.invalid, so neither is known.
    """
    if head.startswith("ref:"):
        name = head.removeprefix("ref:").strip()
        is_branch = name.startswith(_BRANCH) and not name.endswith("/.invalid")
        return (name.removeprefix(_BRANCH) if is_branch else None), None
    return None, head[:_SHORT_HASH] if _HEX.match(head) else None


def _name_main(shared: Path) -> str:
    """Return the name of the main checkout, or of the bare repository that worktrees hang on."""
    place = PurePosixPath(_normal(shared))
    if place.name.startswith("."):
        # shop/.git, and shop/.bare for those who keep only worktrees.
        return place.parent.name
    return place.name.removesuffix(".git")


def _normal(path: Path) -> str:
    try:
        return str(path.resolve())
    except (OSError, RuntimeError):
        return str(path)
