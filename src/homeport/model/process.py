"""A process and what the machine tells about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MemoryKind(StrEnum):
    """How memory was counted: PSS shares shared pages out, RSS counts them for everybody."""

    PSS = "pss"
    RSS = "rss"


class SourceKind(StrEnum):
    """What kind of thing started a process."""

    AGENT = "agent"
    EDITOR = "editor"
    TERMINAL = "terminal"
    MULTIPLEXER = "multiplexer"
    SSH = "ssh"
    SYSTEMD = "systemd"
    SUPERVISOR = "supervisor"
    CRON = "cron"
    CONTAINER = "container"
    DESKTOP = "desktop"
    HOMEPORT = "homeport"
    INIT = "init"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What started a process, and how we know.

    `name` is what a person calls it: "claude", "tmux", "nginx.service", "VS Code".
    """

    kind: SourceKind
    name: str
    pid: int | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """The container a process runs in, as its cgroup names it. `id` has 12 hex digits."""

    engine: str
    id: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The directory a process belongs to.

    `name` is the directory's name (of the main checkout, when `worktree` is another one),
    `root` the directory with .git or a manifest, `branch` None outside git or when detached
    (then `commit` has the short hash).
    """

    name: str
    root: str
    branch: str | None
    worktree: str | None
    commit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One process. Whatever could not be read (another user's, hidepid, gone) is None or empty.

    `start_ticks` is field 22 of /proc/PID/stat, in clock ticks since boot; (pid, start_ticks) is
    the identity. `name` is comm (15 bytes at most). `cgroup` is the path in the v2 hierarchy, or
    in the systemd one. `unit` is the systemd unit that owns the cgroup.

    Source: proc(5).
    """

    pid: int
    ppid: int
    start_ticks: int
    started_at: datetime
    name: str
    state: str
    argv: tuple[str, ...]
    uid: int | None
    user: str | None
    tty: str | None = None
    exe: str | None = None
    is_exe_deleted: bool = False
    cwd: str | None = None
    is_cwd_deleted: bool = False
    cgroup: str | None = None
    unit: str | None = None
    container: Container | None = None
    memory_bytes: int | None = None
    memory_kind: MemoryKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancestor:
    """One step up the family tree, as `why` shows it."""

    pid: int
    name: str
    argv: tuple[str, ...]
    user: str | None
