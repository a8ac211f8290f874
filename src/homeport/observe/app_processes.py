"""Find the running processes of a project, and what they and their children listen on."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.address import Transport
from homeport.model.app_traces import AppProcess
from homeport.model.script_path import script_path
from homeport.model.service import Service
from homeport.observe.boot import started_at
from homeport.observe.bystanders import is_bystander
from homeport.observe.proc_files import (
    open_folder,
    read_file,
    read_link,
    read_stat,
    split_argv,
    split_deleted,
)
from homeport.observe.proc_stat import Stat
from homeport.observe.start_commands import StartCommand, is_it, may_run_elsewhere

MOST_PROCESSES = 4_000
MOST_FOUND = 50
_ARGV_BYTES = 8_192
_SHELL_SCRIPT_RUNNERS = frozenset({"sh", "bash", "zsh", "dash", "ksh", "ash", "fish"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a look at one process showed."""

    stat: Stat
    argv: tuple[str, ...]
    cwd: str | None


def see_processes(root: Path) -> dict[int, Seen]:
    """Return the programs that run, at most MOST_PROCESSES, the youngest pids first.

    Kernel threads and zombies are left out.  Cost: 35 us per process.
    """
    try:
        names = os.listdir(root / "proc")  # noqa: PTH208 - numbers, no paths
    except OSError:
        return {}
    pids = sorted((int(name) for name in names if name.isdecimal()), reverse=True)
    found = ((pid, _see(pid, root)) for pid in pids[:MOST_PROCESSES])
    return {pid: one for pid, one in found if one is not None}


def find_app_processes(
    seen: dict[int, Seen],
    command: StartCommand,
    project: str | None,
    exclude: Collection[int],
) -> dict[int, bool]:
    """Return pid -> whether it is the start command itself, at most MOST_FOUND.

    `project` is resolved, None when there is none that could own a process.
    """
    found: dict[int, bool] = {}
    for pid, one in seen.items():
        if pid in exclude or pid == os.getpid():
            continue
        is_start = _is_start_command(one, command, project)
        if is_start or (is_about(one, project) and not is_bystander(one.stat.name, one.argv)):
            found[pid] = is_start
        if len(found) >= MOST_FOUND:
            break
    return found


def describe(
    found: dict[int, bool],
    seen: dict[int, Seen],
    services: Sequence[Service],
    *,
    root: Path,
    clock: Clock = SYSTEM_CLOCK,
) -> tuple[AppProcess, ...]:
    """Return the processes `found` with their ports, the start command first, then the oldest."""
    held = _by_pid(services)
    children = _children(seen)
    order = sorted(found, key=lambda pid: (not found[pid], seen[pid].stat.start_ticks, pid))
    now = clock.now()
    ages = {pid: now - started_at(seen[pid].stat.start_ticks, root) for pid in order}
    return tuple(
        replace(
            _describe(seen[pid], _of_family(pid, children, held)),
            age_s=max(0.0, ages[pid].total_seconds()),
            is_start_command=found[pid],
        )
        for pid in order
    )


def _describe(one: Seen, services: Sequence[Service]) -> AppProcess:
    here = [service for service in services if service.namespace is None]
    return AppProcess(
        pid=one.stat.pid,
        name=one.stat.name,
        argv=one.argv,
        cwd=one.cwd,
        age_s=None,
        tcp_ports=_ports(here, Transport.TCP),
        udp_ports=_ports(here, Transport.UDP),
        unix_paths=tuple(sorted({service.path for service in services if service.path})),
        tcp_ports_elsewhere=_ports(
            [service for service in services if service.namespace is not None], Transport.TCP
        ),
    )


def _ports(services: Iterable[Service], transport: Transport) -> tuple[int, ...]:
    return tuple(sorted({one.port for one in services if one.transport is transport and one.port}))


def is_inside(path: str, project: str) -> bool:
    """Return whether `path` is the directory `project` or lies in it."""
    return path == project or path.startswith(project + "/")


def is_about(one: Seen, project: str | None) -> bool:
    """Return whether the process works in the project or names a file in it."""
    if project is None:
        return False
    script = script_path(one.argv, one.cwd)
    if script is not None:
        # Whoever was started from within the project may still be another one's program.
        return is_inside(script, project)
    if one.cwd is not None and is_inside(one.cwd, project):
        return True
    return any(is_inside(path, project) for path in _paths(one.argv))


def _paths(argv: Sequence[str]) -> Iterator[str]:
    for word in argv:
        at = word.find("/")
        # `--config=/srv/app/x` names a path too; `http://host/` does not.
        if at == 0 or (at > 0 and word[at - 1] in "=:,@" and word[at : at + 2] != "//"):
            yield os.path.normpath(word[at:]) if "/.." in word else word[at:]


def _is_start_command(one: Seen, command: StartCommand, project: str | None) -> bool:
    if not is_it(command, one.argv, one.cwd) or _is_waiting_shell(one):
        return False
    if project is None or is_about(one, project):
        return True
    if command.folder is not None and one.cwd == command.folder:
        return True
    return may_run_elsewhere(command, one.argv)


def _is_waiting_shell(one: Seen) -> bool:
    """Return whether it is a shell without a script: one that only waits for its children."""
    if not one.argv or one.argv[0].rpartition("/")[2].lstrip("-") not in _SHELL_SCRIPT_RUNNERS:
        return False
    return len(one.argv) < 2 or one.argv[1].startswith("-")


def _by_pid(services: Sequence[Service]) -> dict[int, list[Service]]:
    found: dict[int, list[Service]] = {}
    for service in services:
        for pid in dict.fromkeys((*service.pids, *(() if service.pid is None else (service.pid,)))):
            found.setdefault(pid, []).append(service)
    return found


def _children(seen: dict[int, Seen]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for pid, one in seen.items():
        found.setdefault(one.stat.ppid, []).append(pid)
    return found


def _of_family(
    pid: int, children: dict[int, list[int]], held: dict[int, list[Service]]
) -> list[Service]:
    """Return the services of `pid` and of all its descendants."""
    found: list[Service] = []
    left, done = [pid], {pid}
    while left:
        one = left.pop()
        found += held.get(one, ())
        new = [child for child in children.get(one, ()) if child not in done]
        done.update(new)
        left += new
    return found


def _see(pid: int, root: Path) -> Seen | None:
    folder = open_folder(root, pid)
    if folder is None:
        return None
    try:
        argv = split_argv(read_file("cmdline", _ARGV_BYTES, folder) or b"", _ARGV_BYTES)
        if not argv:
            return None
        cwd, _ = split_deleted(read_link("cwd", folder))
        stat = read_stat("stat", folder)
    finally:
        os.close(folder)
    if stat is None or stat.state in ("Z", "X"):
        return None
    return Seen(stat=stat, argv=argv, cwd=cwd)
