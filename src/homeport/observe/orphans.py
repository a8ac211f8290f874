"""Tell a process that was left behind by an earlier run from a daemon that wants to be alone."""

import os
from pathlib import Path

from homeport.model.process import Process
from homeport.observe.proc_files import proc_path, read_stat
from homeport.observe.proc_stat import Stat

# Programs that adopt what others started, beside pid 1. Source: PR_SET_CHILD_SUBREAPER(2const).
_ADOPTS = frozenset(
    {
        "systemd", "init", "tini", "dumb-init", "docker-init", "catatonit", "s6-svscan", "runsvdir",
        "conmon", "containerd-shim", "upstart", "launchd", "SessionLeader",
    }
)  # fmt: skip
# Units below which people's own programs live; what they leave behind is not the unit's.
_HOSTS = ("ssh", "sshd", "cron", "crond", "atd", "docker", "containerd", "dropbear")
_HOST_STARTS = ("app-", "user@", "getty@", "serial-getty@", "console-getty", "gnome-", "sshd@")
_WANTS_IT = ("--daemon", "--daemonize", "--detach", "--background", "-daemonize")
_DEAD = ("Z", "X")
_NOWHERE = "/dev/null"


def find_orphan_evidence(process: Process, stat: Stat, root: Path) -> str | None:
    """Return why `process` counts as left behind, None when it does not (or that is unclear).

    A process that ended leaves its number to the session and the group that it led, and the kernel
    gives that number to nobody else while a member lives. So a leader that is gone, and a parent
    that never belonged to that session, prove that somebody else started this process and ended.
    A daemon does the same on purpose; it leads a session of its own, or let go of its terminal,
    its standard files and its directory.

    Source: credentials(7), setsid(2), daemon(7).
    """
    parent = _read_stat(stat.ppid, root)
    if parent is None or stat.session == stat.pid or _is_of_a_unit(process):
        return None
    told = _ended_session(stat, parent, root) or _ended_group(stat, parent, root)
    if told is None or _is_daemon(process, root):
        return None
    return f"{told}; {parent.name} (pid {parent.pid}) has adopted it"


def _ended_session(stat: Stat, parent: Stat, root: Path) -> str | None:
    if stat.session in (0, parent.session) or not _has_ended(stat.session, root):
        return None
    return f"pid {stat.session}, which led its session, has ended"


def _ended_group(stat: Stat, parent: Stat, root: Path) -> str | None:
    """Return the ended leader of its group.

    A shell puts a whole pipeline into the group of its first program, which may end early, so
    this counts only where the parent is one that adopts.
    """
    if stat.group in (0, stat.pid, parent.group) or not _adopts(parent):
        return None
    if not _has_ended(stat.group, root):
        return None
    return f"pid {stat.group}, which started it, has ended"


def _adopts(parent: Stat) -> bool:
    return parent.pid == 1 or parent.name in _ADOPTS or parent.name.startswith("containerd-shim")


def _has_ended(pid: int, root: Path) -> bool:
    stat = _read_stat(pid, root)
    if stat is None:
        # Under hidepid others' processes look as if they were not there: ask the kernel.
        return not _may_exist(pid) if root == Path("/") else True
    return stat.state in _DEAD


def _may_exist(pid: int) -> bool:
    try:
        os.getsid(pid)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_of_a_unit(process: Process) -> bool:
    if process.unit is None or not process.unit.endswith(".service"):
        return False
    name = process.unit.removesuffix(".service")
    return name not in _HOSTS and not name.startswith(_HOST_STARTS)


def _is_daemon(process: Process, root: Path) -> bool:
    """Return whether it let go of everything, or was told to; also when that may not be seen."""
    if process.cwd in (None, "/") or any(word.startswith(_WANTS_IT) for word in process.argv):
        return True
    links = [_link(f"{proc_path(root, process.pid)}/fd/{number}") for number in (0, 1, 2)]
    return process.tty is None and all(one == _NOWHERE for one in links)


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - may be no path
    except OSError:
        return None


def _read_stat(pid: int, root: Path) -> Stat | None:
    return read_stat(proc_path(root, pid) + "/stat")
