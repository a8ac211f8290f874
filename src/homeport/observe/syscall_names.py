"""Names of the system calls in which servers wait, by their numbers."""

import os
from collections.abc import Mapping

# Source: arch/x86/entry/syscalls/syscall_64.tbl.
_X86_64 = {
    0: "read", 1: "write", 2: "open", 7: "poll", 17: "pread64", 18: "pwrite64", 19: "readv",
    20: "writev", 23: "select", 34: "pause", 35: "nanosleep", 40: "sendfile", 42: "connect",
    43: "accept", 44: "sendto", 45: "recvfrom", 46: "sendmsg", 47: "recvmsg", 61: "wait4",
    65: "semop", 70: "msgrcv", 72: "fcntl", 73: "flock", 74: "fsync", 75: "fdatasync",
    128: "rt_sigtimedwait", 130: "rt_sigsuspend", 202: "futex", 208: "io_getevents",
    219: "restart_syscall", 220: "semtimedop", 230: "clock_nanosleep", 231: "exit_group",
    232: "epoll_wait", 243: "mq_timedreceive", 247: "waitid", 257: "openat", 270: "pselect6",
    271: "ppoll", 275: "splice", 281: "epoll_pwait", 288: "accept4", 299: "recvmmsg",
}  # fmt: skip
# Source: include/uapi/asm-generic/unistd.h.
_GENERIC = {
    4: "io_getevents", 22: "epoll_pwait", 25: "fcntl", 32: "flock", 56: "openat", 63: "read",
    64: "write", 65: "readv", 66: "writev", 67: "pread64", 68: "pwrite64", 71: "sendfile",
    72: "pselect6", 73: "ppoll", 76: "splice", 82: "fsync", 83: "fdatasync", 94: "exit_group",
    95: "waitid", 98: "futex", 101: "nanosleep", 115: "clock_nanosleep", 128: "restart_syscall",
    133: "rt_sigsuspend", 137: "rt_sigtimedwait", 183: "mq_timedreceive", 188: "msgrcv",
    192: "semtimedop", 193: "semop", 202: "accept", 203: "connect", 206: "sendto",
    207: "recvfrom", 211: "sendmsg", 212: "recvmsg", 242: "accept4", 243: "recvmmsg",
    260: "wait4",
}  # fmt: skip
# Numbers from 424 on are the same everywhere.
_SHARED = {426: "io_uring_enter", 441: "epoll_pwait2", 449: "futex_waitv", 455: "futex_wait"}
_BY_MACHINE: Mapping[str, Mapping[int, str]] = {
    "x86_64": _X86_64 | _SHARED,
    "aarch64": _GENERIC | _SHARED,
    "riscv64": _GENERIC | _SHARED,
    "loongarch64": _GENERIC | _SHARED,
}

# Calls whose first argument is the descriptor that they wait for.
WAITS_FOR_FD = frozenset(
    {
        "read", "write", "pread64", "pwrite64", "readv", "writev", "connect", "accept", "sendto",
        "recvfrom", "sendmsg", "recvmsg", "accept4", "recvmmsg", "sendfile", "flock", "fsync",
        "fdatasync",
    }
)  # fmt: skip

# What the kernel calls the place where such a call sleeps, without ".isra.0" and the like.
# Source: the functions of those names in fs/, kernel/ and net/.
_PLACES = {
    "ep_poll": "epoll_wait", "do_epoll_wait": "epoll_wait", "poll_schedule_timeout": "poll",
    "do_sys_poll": "poll", "do_poll": "poll", "do_select": "select", "futex_wait_queue": "futex",
    "futex_wait_queue_me": "futex", "futex_do_wait": "futex", "__futex_wait": "futex",
    "hrtimer_nanosleep": "nanosleep", "do_nanosleep": "nanosleep", "do_wait": "wait4",
    "inet_csk_accept": "accept", "inet_csk_wait_for_connect": "accept", "sk_wait_data": "recv",
    "wait_woken": "recv", "__skb_wait_for_more_packets": "recv", "unix_stream_data_wait": "recv",
    "unix_stream_read_generic": "recv", "pipe_read": "read", "anon_pipe_read": "read",
    "pipe_wait_readable": "read", "n_tty_read": "read", "do_signal_stop": "stopped",
    "ptrace_stop": "traced", "do_sigtimedwait": "rt_sigtimedwait", "sigsuspend": "rt_sigsuspend",
    "locks_lock_inode_wait": "flock", "io_cqring_wait": "io_uring_enter",
}  # fmt: skip


def name_call(number: int, machine: str | None = None) -> str:
    """Return the name of a system call, "syscall-N" for one that no server waits in."""
    names = _BY_MACHINE.get(machine or os.uname().machine, {})
    return names.get(number, f"syscall-{number}")


def name_place(place: str) -> str | None:
    """Return the call that sleeps at `place` of the kernel; None when that is hidden ("0").

    Source: proc_pid_wchan(5).
    """
    bare = place.strip().partition(".")[0]
    if bare in ("", "0"):
        return None
    return _PLACES.get(bare, bare)
