"""Put together everything that the machine tells about one process that listens."""

from collections.abc import Collection
from pathlib import Path

from homeport.model.clues import Clues, Door, Program
from homeport.model.process import Process
from homeport.observe.clues.files import files_of
from homeport.observe.clues.native import read_native
from homeport.observe.clues.owner import find_owner
from homeport.observe.processes import read_environ

_LIVE = Path("/")
_MOST_PARENTS = 8


def read_clues(
    process: Process,
    doors: tuple[Door, ...],
    ancestry: tuple[Process, ...],
    root: Path = _LIVE,
    *,
    environ_names: Collection[str] = frozenset(),
) -> Clues:
    """Return the clues about `process`, whose sockets are `doors`; `ancestry` nearest first."""
    files = files_of(process.pid, root)
    package = find_owner(process.exe, files) if process.exe else None
    native = (
        read_native(process.exe, files, is_packaged=package is not None) if process.exe else None
    )
    return Clues(
        pid=process.pid,
        name=process.name,
        exe=process.exe,
        argv=process.argv,
        cwd=process.cwd,
        package=package or (native.package if native else None),
        runtime=native.runtime if native else None,
        imports=native.imports if native else frozenset(),
        installed=native.installed if native else {},
        environ=read_environ(process.pid, root, names=environ_names),
        doors=doors,
        parents=tuple(map(_program_of, ancestry[:_MOST_PARENTS])),
    )


def _program_of(process: Process) -> Program:
    return Program(name=process.name, exe=process.exe, argv=process.argv)
