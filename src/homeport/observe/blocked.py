"""Say what the threads of a process wait in, and for which socket."""

import os
from pathlib import Path

from homeport.model.vitals import BlockedOn
from homeport.observe.proc_files import proc_path, read_file
from homeport.observe.syscall_names import WAITS_FOR_FD, name_call, name_place

MOST_THREADS = 64
_SMALL_BYTES = 512
_ELF_32 = 1


def read_blocked(pid: int, root: Path) -> tuple[BlockedOn, ...]:
    """Return what each thread waits in, the main one first, at most MOST_THREADS.

    The call and its socket need the right to trace the process (its user, or root); others see
    at most the place in the kernel, which newer ones hide too, and then nothing is returned.

    Cost: 25 us per thread.  Source: proc_pid_syscall(5), proc_pid_wchan(5).
    """
    folder = proc_path(root, pid)
    is_narrow = _is_32_bit(folder)
    found = (_read_thread(folder, tid, is_narrow=is_narrow) for tid in _threads(folder, pid))
    return tuple(one for one in found if one is not None)


def _threads(folder: str, pid: int) -> list[int]:
    try:
        names = os.listdir(f"{folder}/task")  # noqa: PTH208 - numbers, no paths
    except OSError:
        return []
    tids = sorted(int(name) for name in names if name.isdecimal())
    return sorted(tids, key=lambda tid: tid != pid)[:MOST_THREADS]


def _read_thread(folder: str, tid: int, *, is_narrow: bool) -> BlockedOn | None:
    raw = read_file(f"{folder}/task/{tid}/syscall", _SMALL_BYTES)
    if raw:
        return _parse(raw.decode("ascii", "replace").split(), folder, is_narrow=is_narrow)
    place = read_file(f"{folder}/task/{tid}/wchan", _SMALL_BYTES) or b""
    call = name_place(place.decode("ascii", "replace"))
    return None if call is None else BlockedOn(call=call)


def _parse(words: list[str], folder: str, *, is_narrow: bool) -> BlockedOn | None:
    """Return what the words of a `syscall` file say.

    "-1" stands for a thread that is stopped or waits outside any call (for a page, say).
    """
    if not words:
        return None
    if words[0] == "running":
        return BlockedOn(call="running")
    try:
        number = int(words[0])
        first = int(words[1], 16)
    except (IndexError, ValueError):
        return None
    if number < 0:
        return BlockedOn(call="outside-calls")
    # Programs for 32 bits have other numbers.
    call = f"syscall-{number}" if is_narrow else name_call(number)
    inode = _socket_inode(folder, first) if call in WAITS_FOR_FD else None
    return BlockedOn(call=call, inode=inode)


def _socket_inode(folder: str, descriptor: int) -> int | None:
    try:
        link = os.readlink(f"{folder}/fd/{descriptor & 0xFFFFFFFF}")  # noqa: PTH115 - "socket:[1]" is no path
    except OSError:
        return None
    number = link.removeprefix("socket:[").removesuffix("]")
    return int(number) if link.startswith("socket:[") and number.isdecimal() else None


def _is_32_bit(folder: str) -> bool:
    head = read_file(f"{folder}/exe", 5) or b""
    return head[:4] == b"\x7fELF" and head[4:5] == bytes([_ELF_32])
