"""Gather what an app has left behind: processes, pid files, sockets, kernel kills, its log."""

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.app_traces import AppTraces, OomKill
from homeport.model.service import Service
from homeport.observe.app_files import AppFiles, find_app_files, may_hold_pid
from homeport.observe.app_processes import describe, find_app_processes, see_processes
from homeport.observe.dead_sockets import find_dead_sockets
from homeport.observe.disks import find_full_disks
from homeport.observe.kernel_log import read_kernel_log
from homeport.observe.log_tail import LogTail, find_log, read_log
from homeport.observe.oom_counters import find_counted_kills
from homeport.observe.oom_kills import Suspect, parse_oom_kills, pick_oom_kills
from homeport.observe.oom_suspect import name_suspect
from homeport.observe.pid_files import Surroundings, read_pid_files
from homeport.observe.places import is_ground, is_installed
from homeport.observe.start_commands import StartCommand, named_paths, parse_start_command
from homeport.observe.users import read_homes

_LIVE = Path("/")
_MOST_FOLDERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class AppHints:
    """What the person told about the app, and what is known already.

    `services` are those of the machine, for the ports of the processes. `exclude` are pids that
    belong to nobody's app: the caller and its ancestors.
    """

    project: str | None = None
    log: str | None = None
    start_command: str | None = None
    services: tuple[Service, ...] = ()
    exclude: Collection[int] = ()


def read_traces(hints: AppHints, *, root: Path = _LIVE, clock: Clock = SYSTEM_CLOCK) -> AppTraces:
    """Return everything about the app that `hints` speak of.

    A home directory, /tmp and the like hold projects but are none, so nothing is looked for there.

    Cost: 35 us per process of the machine, 2 us per file of the project (50 ms at most).
    """
    project = _resolve(hints.project, root)
    command = parse_start_command(hints.start_command, project)
    seen = see_processes(root) if project is not None or command.words else {}
    found = find_app_processes(seen, command, project, hints.exclude)
    files = _find_files(project, command, root, clock)
    around = Surroundings(project=project, command=command, seen=seen, root=root)
    pid_files = read_pid_files(files.pid_files, around)
    log = _read_log(hints, files, root, clock)
    suspect = name_suspect(command, project, pid_files, log, root)
    if any(found.values()):
        # It runs: only one of its workers can have been killed, and those are known by pid.
        suspect = replace(suspect, names=(), loose_names=())
    kills, notes = _find_kills(suspect, project, root, clock)
    return AppTraces(
        project=project,
        processes=describe(found, seen, hints.services, root=root, clock=clock),
        pid_files=pid_files,
        dead_sockets=find_dead_sockets(files.sockets, root),
        oom_kills=kills,
        log=None if log is None else log.text,
        log_path=None if log is None else log.path,
        log_age_s=None if log is None else max(0.0, clock.now().timestamp() - log.written_s),
        full_disks=find_full_disks(_disks(project, log)) if root == _LIVE else (),
        notes=notes,
    )


def _resolve(project: str | None, root: Path) -> str | None:
    """Return the project's directory with all links followed, None when it is no project."""
    if not project or "\0" in project:
        return None
    if root == _LIVE:
        project = os.path.realpath(os.path.expanduser(project))  # noqa: PTH111 - stays a string
    if not project.startswith("/") or not _may_be_looked_into(project, root):
        return None
    return project.rstrip("/")


def _find_files(project: str | None, command: StartCommand, root: Path, clock: Clock) -> AppFiles:
    """Return the files of the project, and those that the start command names or has near by."""
    folders: list[str] = []
    files: list[str] = []
    for path in named_paths(command):
        if may_hold_pid(path.rpartition("/")[2]):
            files.append(path)
        elif _may_be_looked_into(path, root) and len(folders) < _MOST_FOLDERS:
            folders.append(path)
    others = [one for one in folders if one != project]
    found = find_app_files(project, others, root=root, clock=clock)
    found.pid_files += files
    return found


def _may_be_looked_into(path: str, root: Path) -> bool:
    if is_ground(path) or is_installed(path) or path in read_homes(root):
        return False
    try:
        return (root / path.lstrip("/")).is_dir()
    except (OSError, ValueError):
        return False


def _read_log(hints: AppHints, files: AppFiles, root: Path, clock: Clock) -> LogTail | None:
    if hints.log:
        return read_log(hints.log, root)
    return find_log(files.logs, now_s=clock.now().timestamp(), root=root)


def _find_kills(
    suspect: Suspect, project: str | None, root: Path, clock: Clock
) -> tuple[tuple[OomKill, ...], tuple[str, ...]]:
    if project is None and not (suspect.names or suspect.loose_names or suspect.pids):
        return (), ()
    lines = read_kernel_log(clock) if root == _LIVE else ()
    kills = pick_oom_kills(parse_oom_kills(lines or ()), suspect, clock.now())
    notes = () if lines is not None else (
        "the kernel's log, which tells of kills for want of memory, can only be read by root",
    )  # fmt: skip
    if kills:
        return kills, notes
    names = (*suspect.names, *(() if project is None else (project.rpartition("/")[2],)))
    return find_counted_kills(names, root), notes


def _disks(project: str | None, log: LogTail | None) -> list[str]:
    # Asking the module tempfile would write a file to try the directory.
    places = [os.environ.get("TMPDIR") or "/tmp"]  # noqa: S108 - nothing is written there
    if project is not None:
        places.insert(0, project)
    if log is not None:
        places.insert(0, os.path.dirname(os.path.abspath(log.path)))  # noqa: PTH120,PTH100 - strings
    return places
