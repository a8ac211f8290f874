"""What an app has left behind: processes, pid files, sockets without a process, its log."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AppProcess:
    """A process that belongs to the project.

    `is_start_command`: its command line is the one that the person typed. `tcp_ports`,
    `udp_ports` and `unix_paths` are what it, or a descendant, listens on, `tcp_ports_elsewhere`
    what it listens on in another network namespace. Shells, editors and Homeport itself are never
    among them.
    """

    pid: int
    name: str
    argv: tuple[str, ...]
    cwd: str | None
    age_s: float | None
    is_start_command: bool = False
    tcp_ports: tuple[int, ...] = ()
    udp_ports: tuple[int, ...] = ()
    unix_paths: tuple[str, ...] = ()
    tcp_ports_elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PidFile:
    """A file that names a process. `is_stale`: that process is gone, or is another program.

    `is_doubtful`: it runs, but nothing shows that it has to do with the project.
    """

    path: str
    pid: int | None
    is_stale: bool
    evidence: str
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadSocket:
    """A unix socket file that no process listens on."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OomKill:
    """The kernel killed a process for want of memory. `group` is the cgroup whose limit it met."""

    name: str | None
    pid: int | None
    at: datetime | None
    group: str | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppTraces:
    """Everything about the app that the question speaks of.

    `log` is the end of what it printed, at most a bounded number of bytes; None when there is no
    log. `log_age_s` is the time since it was written to. `full_disks` are mount points of the
    project, log or temporary directory without free space. `notes` say in a person's words what
    could not be seen.
    """

    project: str | None = None
    processes: tuple[AppProcess, ...] = ()
    pid_files: tuple[PidFile, ...] = ()
    dead_sockets: tuple[DeadSocket, ...] = ()
    oom_kills: tuple[OomKill, ...] = ()
    log: str | None = None
    log_path: str | None = None
    log_age_s: float | None = None
    full_disks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StartFailure:
    """Why a program says that it did not start, read out of what it printed.

    `code` is the cause ("missing-dependency", "port-in-use", "app-crashed"...). `line` is the line
    that says so. `subject` is the module, program, file or address that it is about. `fix` is a
    command or sentence that would help, where the text allows to know it. `port` is the port it
    speaks of. `is_final` is False for warnings after which programs usually go on.
    """

    code: str
    line: str
    line_number: int
    subject: str | None = None
    fix: str | None = None
    port: int | None = None
    is_final: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What came of running the start command.

    `exit_code` is None while it still ran at the end of the trial; `signal` is what killed it.
    `output` is the end of what it printed (standard output and error together).
    """

    argv: tuple[str, ...]
    exit_code: int | None
    signal: int | None
    output: str
    took_s: float
    tcp_ports: tuple[int, ...] = ()
    unix_paths: tuple[str, ...] = ()
    was_oom_killed: bool = False
    environ_port: int | None = None
    notes: tuple[str, ...] = field(default=())
