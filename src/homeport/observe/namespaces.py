"""Find the other network namespaces of this machine, and read something in each of them."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")

# Entering one and reading its sockets takes 0.13 ms; reading its files, without privilege, 20 ms
# (the kernel walks its whole hash table for each file). Both measured on kernel 6.18.
MOST_NAMESPACES = 4_000
DEADLINE_S = 1.0

_LIVE_ROOT = Path("/")
_CLONE_NEWNET = 0x40000000
_NAMED = ("run/netns", "run/docker/netns")


@dataclass(frozen=True, slots=True, kw_only=True)
class NetNamespace:
    """A network namespace that is not the caller's.

    `label` is its name below /run/netns or /run/docker/netns, else its inode, else (we may not
    even see that) "pid:N" with the smallest pid in it. `handle` is what setns(2) opens. `net` is
    the directory with its socket files, None when no process lives there.
    """

    label: str
    handle: Path
    net: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Generic[T]):
    """What was read elsewhere, how many namespaces there was no time for, and how many refused."""

    items: tuple[T, ...] = ()
    left_out: int = 0
    refused: int = 0


def find_namespaces(root: Path = _LIVE_ROOT) -> tuple[NetNamespace, ...]:
    """Return the other network namespaces, those with the smallest pids first.

    The inode of /proc/PID/net/tcp differs from namespace to namespace and anybody may see it,
    unlike the link /proc/PID/ns/net. A captured tree holds copies, so there the links must do.

    Cost: 10 us per process.
    """
    is_live = root == _LIVE_ROOT
    named = _named_namespaces() if is_live else {}
    found: list[NetNamespace] = []
    for pid in _smallest_pids(str(root / "proc"), _file_inode if is_live else _link_inode):
        home = root / "proc" / str(pid)
        inode = _link_inode(str(home))
        name = None if inode is None else named.pop(inode, None)
        label = name.name if name else f"pid:{pid}" if inode is None else str(inode)
        found.append(NetNamespace(label=label, handle=home / "ns/net", net=home / "net"))
    found += [NetNamespace(label=name.name, handle=name, net=None) for name in named.values()]
    return tuple(found)


def read_in_each(
    namespaces: Sequence[NetNamespace],
    *,
    inside: Callable[[str], tuple[T, ...]],
    by_files: Callable[[Path, str], tuple[T, ...]],
    may_enter: bool = True,
    deadline_s: float = DEADLINE_S,
) -> Seen[T]:
    """Return what `inside(label)` finds in each namespace, or `by_files(net, label)` from outside.

    At most MOST_NAMESPACES are visited, and none but the first is begun after the deadline.
    A namespace belongs to a thread for good once it is entered, so one thread does all the
    visiting and then ends. Where `inside` raises OSError, `by_files` is tried.
    """
    if not namespaces:
        return Seen()
    visit = _Visit(inside=inside, by_files=by_files, may_enter=may_enter, deadline_s=deadline_s)
    thread = threading.Thread(target=visit.run, args=(namespaces,), name="homeport-namespaces")
    thread.start()
    thread.join()
    if visit.seen is None:
        raise RuntimeError(
            "the thread that visits network namespaces broke down; see its traceback"
        )
    return visit.seen


@dataclass(slots=True, kw_only=True)
class _Visit(Generic[T]):
    inside: Callable[[str], tuple[T, ...]]
    by_files: Callable[[Path, str], tuple[T, ...]]
    may_enter: bool
    deadline_s: float
    seen: Seen[T] | None = None

    def run(self, namespaces: Sequence[NetNamespace]) -> None:
        items: list[T] = []
        done = refused = 0
        until = monotonic() + self.deadline_s
        for one in namespaces[:MOST_NAMESPACES]:
            if done and monotonic() > until:
                break
            done += 1
            found = self._read(one)
            if found is None:
                refused += 1
            else:
                items += found
        self.seen = Seen(items=tuple(items), left_out=len(namespaces) - done, refused=refused)

    def _read(self, one: NetNamespace) -> tuple[T, ...] | None:
        for way in (self._from_inside, self._from_outside):
            try:
                return way(one)
            except FileNotFoundError:
                return ()  # it ended in the meantime
            except OSError:
                continue  # not allowed to enter, or to ask there
        return None

    def _from_inside(self, one: NetNamespace) -> tuple[T, ...]:
        if not self.may_enter:
            raise PermissionError("a captured machine has nothing to enter")
        enter(one.handle)
        return self.inside(one.label)

    def _from_outside(self, one: NetNamespace) -> tuple[T, ...]:
        if one.net is None:
            raise PermissionError(f"no process lives in {one.label}, so nobody's files show it")
        return self.by_files(one.net, one.label)


def _smallest_pids(proc: str, key: Callable[[str], int | None]) -> list[int]:
    own = key(f"{proc}/self")
    smallest: dict[int, int] = {}
    # Plain strings, here and below: thousands of processes, and Path costs twice the system call.
    for pid in sorted(int(name) for name in os.listdir(proc) if name.isdecimal()):  # noqa: PTH208  # see above
        inode = key(f"{proc}/{pid}")
        if inode is not None and inode != own:
            smallest.setdefault(inode, pid)
    return list(smallest.values())


def _file_inode(process: str) -> int | None:
    try:
        return os.stat(f"{process}/net/tcp").st_ino  # noqa: PTH116  # see _smallest_pids
    except OSError:
        return None  # ended, a zombie, or hidden from us


def _link_inode(process: str) -> int | None:
    """Return N of the link text "net:[N]"."""
    try:
        text = os.readlink(f"{process}/ns/net")  # noqa: PTH115  # see _smallest_pids
    except OSError:
        return None
    return int(text.removeprefix("net:[").removesuffix("]"))


def _named_namespaces() -> dict[int, Path]:
    """Return the bind-mounted namespaces by inode, without our own."""
    own = Path("/proc/self/ns/net").stat()
    found: dict[int, Path] = {}
    for directory in _NAMED:
        for path in sorted(_entries(_LIVE_ROOT / directory)):
            try:
                status = path.stat()
            except OSError:
                continue
            # A name whose mount is gone is an empty file on another file system.
            if status.st_dev == own.st_dev and status.st_ino != own.st_ino:
                found.setdefault(status.st_ino, path)
    return found


def _entries(directory: Path) -> list[Path]:
    try:
        return list(directory.iterdir())
    except OSError:
        return []


def enter(handle: Path) -> None:
    """Move the calling thread, and it alone, into the network namespace behind `handle`.

    Raises: OSError.
    """
    with handle.open("rb") as opened:
        set_namespace(opened.fileno(), _CLONE_NEWNET, str(handle))


def set_namespace(descriptor: int, kind: int, name: str) -> None:
    """Move the calling thread into the namespace behind `descriptor`, which is of `kind`.

    Raises: OSError, which names `name`.
    Source: setns(2).
    """
    if sys.version_info >= (3, 12):
        os.setns(descriptor, kind)
        return
    import ctypes  # noqa: PLC0415  # 8 ms, so only where it is needed

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(descriptor, kind):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), name)
