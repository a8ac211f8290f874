"""Find who holds a socket by reading the descriptors of every process: slow, but it works anywhere.

This is on the hot path of `ls` where BPF is out of reach, so it imports the C module behind `os`
and nothing else.

A process that ends, or hides itself (another user's, hidepid), between two reads is left out.

Source: proc(5), /proc/PID/fd and /proc/PID/stat.
"""

from posix import O_DIRECTORY, O_RDONLY, chdir, close, listdir, open, read, readlink

# (pid, fd, start_ticks, comm) of one holder; start_ticks is field 22 of /proc/PID/stat.
Held = tuple[int, int, int | None, str]
HeldBy = dict[int, list[Held]]
# (name of the descriptor, inode), and (comm, start_ticks).
Hit = tuple[str, int]
Identity = tuple[str, int | None]

_STAT_BYTES = 4096
# Fields of stat after the command's closing bracket begin with number 3.
_START_TICKS_FIELD = 22 - 3


def scan(
    wanted: "set[int] | None",
    root: str = "/",
    *,
    stop_early: bool = False,
    is_alone: bool = False,
) -> HeldBy:
    """Return the holders of the socket inodes `wanted` (None: of every socket), by inode.

    `stop_early` ends when each has one holder, so it may miss others; never free a port by it.
    `is_alone` says that this process runs no other thread, so that the scan may move about (by
    chdir) and be a tenth faster; it also leaves start_ticks out, which `ls` does without.
    Cost: 4.5 us per descriptor on the machine, nearly all of it in the kernel.
    """
    proc = root.rstrip("/") + "/proc"
    links = None if wanted is None else {f"socket:[{inode}]": inode for inode in wanted}
    missing = set(wanted) if stop_early and wanted is not None else None
    found: HeldBy = {}
    visit = _visit_inside if is_alone else _visit
    for pid in _processes(proc):
        hits, identity = visit(f"{proc}/{pid}/fd", links)
        if identity is not None:
            comm, start_ticks = identity
            for fd, inode in hits:
                found.setdefault(inode, []).append((int(pid), int(fd), start_ticks, comm))
        if missing is not None and hits:
            missing.difference_update(inode for _, inode in hits)
            if not missing:
                break
    return found


def _processes(proc: str) -> "list[str]":
    try:
        return [name for name in listdir(proc) if name.isdigit()]
    except OSError:
        return []


def _visit(place: str, links: "dict[str, int] | None") -> "tuple[list[Hit], Identity | None]":
    """Return the sockets in /proc/PID/fd and, where there are any, whose they are.

    Reading relative to the open directory saves the kernel a path walk each, and the directory
    stays with its process even when the pid is given to another one meanwhile.
    """
    try:
        directory = open(place, O_RDONLY | O_DIRECTORY)
    except OSError:
        return [], None
    try:
        hits: list[Hit] = []
        for name in listdir(directory):
            try:
                link = readlink(name, dir_fd=directory)
            except OSError:
                continue
            if links is None:
                if link.startswith("socket:["):
                    hits.append((name, int(link[8:-1])))
            elif link in links:
                hits.append((name, links[link]))
        return hits, _identity(directory) if hits else None
    except OSError:
        return [], None
    finally:
        close(directory)


def _visit_inside(
    place: str, links: "dict[str, int] | None"
) -> "tuple[list[Hit], Identity | None]":
    """Do the same by going there, which spares five system calls and a look at each argument."""
    hits: list[Hit] = []
    try:
        chdir(place)
        names = listdir()
    except OSError:
        return hits, None
    for name in names:
        try:
            link = readlink(name)
        except OSError:
            continue
        if links is None:
            if link.startswith("socket:["):
                hits.append((name, int(link[8:-1])))
        elif link in links:
            hits.append((name, links[link]))
    return hits, _name() if hits else None


def _name() -> "Identity | None":
    """Return comm of the process whose /proc/PID/fd we stand in."""
    comm = _read("../comm")
    return None if comm is None else (comm[:-1].decode("utf-8", "replace"), None)


def _read(name: str, directory: int | None = None) -> bytes | None:
    try:
        file = open(name, O_RDONLY, dir_fd=directory)
    except OSError:
        return None
    try:
        return read(file, _STAT_BYTES)
    except OSError:
        return None
    finally:
        close(file)


def _identity(directory: int) -> "Identity | None":
    """Return comm and start_ticks of the process that the open /proc/PID/fd belongs to."""
    text = _read("../stat", directory)
    if text is None:
        return None
    # A command may itself contain brackets and spaces, so only the outermost ones count.
    first, last = text.find(b"("), text.rfind(b")")
    fields = text[last + 2 :].split(None, _START_TICKS_FIELD + 1)
    if len(fields) <= _START_TICKS_FIELD:
        return None
    return text[first + 1 : last].decode("utf-8", "replace"), int(fields[_START_TICKS_FIELD])
