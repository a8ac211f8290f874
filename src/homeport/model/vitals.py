"""How a process that holds a socket is doing: running, stopped, frozen, starved, out of files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Starvation:
    """How much the process was kept from the CPU between two looks `over_s` apart.

    `waited_s` is the time that its threads were ready to run and were not let. `throttled` and
    `periods` count the periods of its cgroup's quota in that time, and `quota` is that quota as a
    share of one CPU (0.05), None where there is none. `cgroup` is the group that has it.
    """

    over_s: float
    ran_s: float
    waited_s: float
    periods: int = 0
    throttled: int = 0
    quota: float | None = None
    cgroup: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockedOn:
    """What a thread waits in: the system call, and the socket inode if it waits for one.

    Source: proc_pid_syscall(5), proc_pid_wchan(5).
    """

    call: str
    inode: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """One process. None means: may not be seen.

    `state` is the letter of /proc/PID/stat. `tracer` holds it with ptrace (a debugger).
    `is_frozen` and `frozen_by`: its cgroup's freezer, and the file that would thaw it.
    `open_fds` of `most_fds` descriptors are used. `is_orphan`: the process that started it, or
    the leader of its session, has ended. `session` and `parent` are pids. `age_s` is since it
    started. `threads` are what its
    threads wait in, the main one first.
    """

    pid: int
    state: str | None = None
    tracer: int | None = None
    tracer_name: str | None = None
    is_frozen: bool = False
    frozen_by: str | None = None
    open_fds: int | None = None
    most_fds: int | None = None
    is_orphan: bool = False
    orphan_evidence: str | None = None
    session: int | None = None
    parent: int | None = None
    age_s: float | None = None
    threads: tuple[BlockedOn, ...] = ()
    starvation: Starvation | None = None
