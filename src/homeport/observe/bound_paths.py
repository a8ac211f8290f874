"""Say which unix sockets stand behind which files, in every network namespace that can be seen."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from homeport.model.sockets import State
from homeport.observe.namespaces import find_namespaces, read_in_each
from homeport.observe.owners import find_owners
from homeport.observe.proc_files import proc_path
from homeport.observe.sock_diag import open_diag, read_chunks
from homeport.observe.unix_diag import attributes, unix_request
from homeport.observe.unix_name import unix_name

_LIVE = Path("/")
# Source: include/uapi/linux/unix_diag.h.
_SHOW_NAME, _SHOW_VFS = 1 << 0, 1 << 1
_ATTR_NAME, _ATTR_VFS = 0, 1
_MESSAGE = Struct("=I13xBBxIQ")
_TWO_WORDS = Struct("=II")
_DGRAM = 2
# In /proc/net/unix: column of the name, flag of a socket that listens, and state of one that is
# not connected. Source: net/unix/af_unix.c, unix_seq_show.
_NAME_COLUMN = 7
_ACCEPTS, _UNCONNECTED = 0x10000, 1
_FILE_BYTES = 4 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundSocket:
    """A socket with a name that no client's end carries: it listens, or it is merely bound.

    `file_inode` is the low half of the inode of its file, None where that may not be seen.
    """

    inode: int
    name: str | None
    listens: bool
    file_inode: int | None = None
    namespace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundSockets:
    """All of them; `hidden` namespaces could not be read."""

    sockets: tuple[BoundSocket, ...]
    hidden: int = 0


def read_bound_sockets(root: Path = _LIVE, *, namespaces: bool = True) -> BoundSockets:
    """Return the bound unix sockets: a path is shared by namespaces of the network.

    Cost: 3 us per socket, and 0.1 ms per other namespace.
    """
    try:
        here = _read_here(root)
    except (OSError, ValueError):
        return BoundSockets(sockets=(), hidden=1)
    if not namespaces or root != _LIVE:
        return BoundSockets(sockets=here)
    seen = read_in_each(
        find_namespaces(root),
        inside=_ask_kernel,
        by_files=_read_files,
    )
    return BoundSockets(sockets=here + seen.items, hidden=seen.refused + seen.left_out)


def find_unix_listener_for(
    path: str, root: Path = _LIVE, *, bound: BoundSockets | None = None
) -> BoundSocket | None:
    """Return the socket that listens behind the file (or "@" name) `path`, in whatever namespace.

    A server that bound "app.sock" in its directory, or a name with a link in it, shows that; the
    inode of the file finds it all the same.
    """
    known = bound or read_bound_sockets(root)
    listeners = [one for one in known.sockets if one.listens]
    if path.startswith("@"):
        return next((one for one in listeners if one.name == path), None)
    return next((one for one in listeners if stands_behind(one, path, root)), None)


def stands_behind(one: BoundSocket, path: str, root: Path) -> bool:
    """Return whether `one` was bound to the file `path`."""
    status = _status(path, root)
    if one.file_inode is not None and status is not None:
        return one.file_inode == status.st_ino & 0xFFFFFFFF and _may_be_named(one.name, path)
    return _is_named(one, path, root)


def _may_be_named(name: str | None, path: str) -> bool:
    """Return whether the last part agrees: two file systems may have the same inode number.

    A link or a rename gives a file another name, so a name is no proof of the contrary unless the
    file it names is there.
    """
    if name is None or name.rpartition("/")[2] == path.rpartition("/")[2]:
        return True
    return not name.startswith("/") or not os.path.lexists(name)


def _is_named(one: BoundSocket, path: str, root: Path) -> bool:
    if one.name is None or one.name.startswith("@"):
        return False
    if one.name.startswith("/"):
        return _resolved(one.name, root) == _resolved(path, root)
    if one.name.rpartition("/")[2] != path.rpartition("/")[2]:
        return False
    return any(
        _resolved(f"{folder}/{one.name}", root) == _resolved(path, root)
        for folder in _folders(one.inode, root)
    )


def _folders(inode: int, root: Path) -> Iterator[str]:
    """Yield the directories of the holders of `inode`."""
    holders = find_owners((inode,), root=root).holders.get(inode, ())
    for holder in holders:
        try:
            yield os.readlink(proc_path(root, holder.pid) + "/cwd")  # noqa: PTH115 - stays a string
        except OSError:
            continue


def _resolved(path: str, root: Path) -> str:
    return os.path.realpath(path) if root == _LIVE else os.path.normpath(path)


def _status(path: str, root: Path) -> os.stat_result | None:
    if root != _LIVE:
        return None
    try:
        return os.stat(path)  # noqa: PTH116 - stays a string
    except (OSError, ValueError):
        return None


def _read_here(root: Path) -> tuple[BoundSocket, ...]:
    if root == _LIVE:
        try:
            return _ask_kernel(None)
        except OSError:
            pass  # no unix_diag in this kernel: the file has the names at least
    return _read_files(root / "proc/net", None)


def _ask_kernel(label: str | None) -> tuple[BoundSocket, ...]:
    request = unix_request(1 << State.LISTEN | 1 << State.CLOSE, _SHOW_NAME | _SHOW_VFS)
    diag = open_diag()
    try:
        return tuple(_parse(read_chunks(diag, request), label))
    finally:
        diag.close()


def _parse(chunks: Iterable[bytes], label: str | None) -> Iterator[BoundSocket]:
    for chunk in chunks:
        at, end = 0, len(chunk)
        while at < end:
            length, kind, state, inode, _ = _MESSAGE.unpack_from(chunk, at)
            found = dict(attributes(chunk, at + _MESSAGE.size, at + length))
            at += (length + 3) & ~3
            name = unix_name(found.get(_ATTR_NAME, b""))
            if name is not None:
                file = found.get(_ATTR_VFS)
                yield BoundSocket(
                    inode=inode,
                    name=name,
                    listens=state == State.LISTEN or kind == _DGRAM,
                    file_inode=None if file is None else _TWO_WORDS.unpack_from(file)[0],
                    namespace=label,
                )


def _read_files(net: Path, label: str | None) -> tuple[BoundSocket, ...]:
    """Return what /proc/net/unix names.  Source: proc_pid_net(5)."""
    with (net / "unix").open("rb") as file:
        text = file.read(_FILE_BYTES).decode("utf-8", "surrogateescape")
    rows = (row.split(None, _NAME_COLUMN) for row in text.splitlines()[1:])
    return tuple(
        BoundSocket(
            inode=int(row[6]),
            name=row[_NAME_COLUMN],
            listens=bool(int(row[3], 16) & _ACCEPTS) or int(row[4], 16) == _DGRAM,
            namespace=label,
        )
        for row in rows
        if len(row) > _NAME_COLUMN and int(row[5], 16) == _UNCONNECTED
    )
