"""One listener as the engine looks at it: its clues, with reloaders and workers seen through."""

from collections.abc import Sequence
from posixpath import basename
from typing import NamedTuple

from homeport.model.clues import Clues, Door, Entry, EntryKind, Package
from homeport.model.identity import Reply

# Argv and settings belong to strangers; regular expressions only ever see this much of them.
_MAX_LINE = 8192
_MAX_SETTINGS = 4000
_MAX_SETTING = 400
# Toolchains whose programs are their own executables.
_COMPILED = frozenset({"go", "rust", "swift", "zig", "crystal", "nim"})
# Words in the inline code by which interpreters start their workers.
# Source: Python's multiprocessing/spawn.py, resource_tracker.py and forkserver.py.
_WORKER_CODE = ("multiprocessing.spawn", "multiprocessing.forkserver", "multiprocessing.resource")


class Subject(NamedTuple):
    """A door, the clues about its process, and what probes were told there.

    `line` is the command line of the one who was started on purpose: for a worker that an
    interpreter started with inline code that is its parent, and `entry` is the parent's too.
    `is_titled` says that the process wrote a title over its command line. `programs` are the names
    under which the executable is known.
    """

    door: Door
    clues: Clues
    replies: tuple[Reply, ...]
    line: str
    entry: Entry | None
    programs: tuple[str, ...]
    parents: frozenset[str]
    settings: tuple[str, ...]
    is_titled: bool

    @property
    def hides_options(self) -> bool:
        """True when options cannot be seen: a title stands over them, no settings were read."""
        return self.is_titled and not self.settings

    @property
    def packages(self) -> tuple[Package, ...]:
        """The package of the entry point first, then that of the executable."""
        entry = self.entry.package if self.entry else None
        return tuple(one for one in (entry, self.clues.package) if one is not None)

    @property
    def own_package(self) -> Package | None:
        """The package of the executable, unless that is an interpreter that runs something else."""
        runtime = self.clues.runtime
        return self.clues.package if runtime is None or runtime.name in _COMPILED else None

    @property
    def is_unknown(self) -> bool:
        """True when the process could not be looked at, so that only replies can tell."""
        clues = self.clues
        return not (clues.exe or clues.argv or clues.package or clues.entry or clues.name)


def subject_of(door: Door, clues: Clues, replies: Sequence[Reply]) -> Subject:
    """Return `door` as the engine looks at it."""
    argv, entry = _started(clues)
    return Subject(
        door=door,
        clues=clues,
        replies=tuple(replies),
        line=" ".join(argv)[:_MAX_LINE],
        entry=entry,
        programs=_programs(clues),
        parents=frozenset(_parents(clues)),
        settings=tuple(one[:_MAX_SETTING] for one in clues.settings[:_MAX_SETTINGS]),
        is_titled=len(argv) == 1 and " " in argv[0],
    )


def _started(clues: Clues) -> tuple[tuple[str, ...], Entry | None]:
    """Return argv and entry, those of the nearest parent that is no worker for a worker."""
    if not _is_worker(clues.argv):
        return clues.argv, clues.entry
    for parent in clues.parents:
        if parent.entry and parent.entry.kind is not EntryKind.INLINE:
            return parent.argv, parent.entry
        if not _is_worker(parent.argv):
            break
    return clues.argv, clues.entry


def _is_worker(argv: tuple[str, ...]) -> bool:
    return any(word in part for part in argv[:8] for word in _WORKER_CODE)


def _programs(clues: Clues) -> tuple[str, ...]:
    base = basename((clues.exe or "").removesuffix(" (deleted)"))
    known_as = basename(clues.known_as or "")
    return tuple(dict.fromkeys(one for one in (base, clues.name, known_as) if one))


def _parents(clues: Clues) -> list[str]:
    names: list[str] = []
    for parent in clues.parents:
        names += [parent.name, basename(parent.exe or "")]
        if parent.entry:
            names.append(parent.entry.name)
    return names
