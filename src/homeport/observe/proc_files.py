"""Read the files of one /proc/PID folder: bounded, and None where that is not allowed."""

import os
from pathlib import Path

from homeport.observe.proc_stat import Stat, parse_stat

_DELETED = " (deleted)"
_STAT_BYTES = 4_096


def open_folder(root: Path, pid: int) -> int | None:
    """Return a descriptor of /proc/PID, None when there is no such process.

    It goes dead with the process: what is opened below it never belongs to a later process that
    got the same pid.
    """
    try:
        return os.open(proc_path(root, pid), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None


def proc_path(root: Path, pid: int) -> str:
    """Return the folder of `pid` below `root`."""
    return os.path.join(root, "proc", str(pid))  # noqa: PTH118 - on the path of every process: pathlib costs more than the read


def read_file(path: str, limit_bytes: int, folder: int | None = None) -> bytes | None:
    """Return the first `limit_bytes` of a file, None when it cannot be read."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC, dir_fd=folder)
    except OSError:
        return None
    try:
        return _read_up_to(fd, limit_bytes)
    except OSError:
        return None
    finally:
        os.close(fd)


def _read_up_to(fd: int, limit_bytes: int) -> bytes:
    # procfs gives at most a page per read for some files, so one read is not always all of it.
    data = os.read(fd, limit_bytes)
    if len(data) < _STAT_BYTES:
        return data
    parts = [data]
    left = limit_bytes - len(data)
    while left > 0 and (data := os.read(fd, left)):
        parts.append(data)
        left -= len(data)
    return b"".join(parts)


def read_stat(path: str, folder: int | None = None) -> Stat | None:
    """Return the parsed stat file, None when the process is gone."""
    raw = read_file(path, _STAT_BYTES, folder)
    if not raw:
        return None
    try:
        return parse_stat(raw)
    except ValueError:
        return None


def read_link(path: str, folder: int) -> str | None:
    """Return where the link `path` points to, None when that is hidden or nowhere."""
    try:
        return os.readlink(path, dir_fd=folder)
    except OSError:
        return None


def split_deleted(target: str | None) -> tuple[str | None, bool]:
    """Return a link's target without the kernel's " (deleted)", and whether it was there.

    Source: proc_pid_exe(5).
    """
    if target is None:
        return None, False
    shown = as_text(os.fsencode(target))
    return shown.removesuffix(_DELETED), shown.endswith(_DELETED)


def as_text(raw: bytes) -> str:
    """Return `raw` as text that can always be printed and sent as JSON."""
    return raw.decode("utf-8", "backslashreplace")


def split_argv(raw: bytes, limit_bytes: int) -> tuple[str, ...]:
    """Return the arguments in a /proc/PID/cmdline.

    A program that rewrites its title leaves the rest of the area as NULs, which are no arguments;
    one empty argument at the end may be real. What did not fit ends in an ellipsis.

    Source: proc_pid_cmdline(5), setproctitle(3bsd).
    """
    if not raw.strip(b"\0"):
        return ()
    is_cut = len(raw) >= limit_bytes
    parts = raw.removesuffix(b"\0").split(b"\0")
    if parts[-2:] == [b"", b""]:
        parts = raw.rstrip(b"\0").split(b"\0")
    texts = [as_text(one) for one in parts]
    if is_cut:
        texts[-1] += "…"
    return tuple(texts)
