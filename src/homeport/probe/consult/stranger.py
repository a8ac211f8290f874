"""Connect as another user: in a child that becomes them, and hands the connection back."""

import errno
import os
import pwd
import socket
import subprocess
import sys
from dataclasses import dataclass

from homeport.model.address import Host

# Starting an interpreter takes some; the connecting itself has its own limit.
_START_S = 5.0
_NUMBER_BYTES = 4
# Everything is imported before the user changes, who may not be able to read the library.
_CHILD = """
import array, os, socket, struct, sys
uid, gid, family, kind, end = map(int, sys.argv[1:6])
limit_s, where, port, source = float(sys.argv[6]), sys.argv[7], int(sys.argv[8]), sys.argv[9]
groups = [int(one) for one in sys.argv[10:]]
back = socket.socket(fileno=end)
os.setgroups(groups)
os.setresgid(gid, gid, gid)
os.setresuid(uid, uid, uid)
number, opened = 0, None
try:
    opened = socket.socket(family, kind)
    if source:
        opened.bind((source, 0))
    waits = struct.pack("@ll", int(limit_s), int(limit_s % 1 * 1e6))
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, waits)
    if family == socket.AF_UNIX:
        opened.connect(bytes.fromhex(where))
    elif family == socket.AF_INET6:
        opened.connect((where.partition("%")[0], port, 0, int(where.partition("%")[2] or 0)))
    else:
        opened.connect((where.partition("%")[0], port))
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("@ll", 0, 0))
except OSError as error:
    number, opened = error.errno or 36, None
handles = array.array("i", [opened.fileno()] if opened else [])
rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, handles)] if opened else []
back.sendmsg([struct.pack("<i", number)], rights)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Whom to be, what kind of socket to make (as in socket(2)), and where to connect it."""

    uid: int
    family: int
    kind: int
    where: tuple[str | int | bytes, ...] | bytes
    source: Host | None
    limit_s: float


def connect_as(errand: Errand) -> tuple[socket.socket | None, int]:
    """Return the connection that the user got, or None and the errno.

    The socket keeps the user it was made by, so that rules of a packet filter see them.
    Cost: an interpreter is started, about 20 ms.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        try:
            child = subprocess.Popen(
                _argv(errand, theirs.fileno()),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            return None, error.errno or errno.EIO
        theirs.close()
        try:
            return _answer(ours, errand.limit_s + _START_S)
        finally:
            child.kill()  # it has said everything, or too little for too long
            child.wait()


def _answer(ours: socket.socket, limit_s: float) -> tuple[socket.socket | None, int]:
    ours.settimeout(limit_s)
    try:
        data, handles, _, _ = socket.recv_fds(ours, _NUMBER_BYTES, 1)
    except OSError:
        return None, errno.ETIMEDOUT
    if len(data) < _NUMBER_BYTES:
        return None, errno.EPERM  # it broke down: the user could not be taken on
    opened = socket.socket(fileno=handles[0]) if handles else None
    return opened, int.from_bytes(data, "little", signed=True)


def _argv(errand: Errand, end: int) -> list[str]:
    gid, groups = _groups(errand.uid)
    if isinstance(errand.where, bytes):
        place, port = errand.where.hex(), "0"
    else:
        host, port, *more = map(str, errand.where)
        # The number of the interface stands last in an IPv6 address; 0 is none.
        zone = more[-1] if more else "0"
        place = f"{host.partition('%')[0]}%{zone}"
    numbers = (errand.uid, gid, errand.family, errand.kind, end)
    words = [*map(str, numbers), str(errand.limit_s), place, port, str(errand.source or "")]
    return [sys.executable, "-I", "-S", "-c", _CHILD, *words, *map(str, groups)]


def _groups(uid: int) -> tuple[int, tuple[int, ...]]:
    """Return the user's group and all their groups; those of nobody known are their own number."""
    try:
        entry = pwd.getpwuid(uid)
        return entry.pw_gid, tuple(os.getgrouplist(entry.pw_name, entry.pw_gid))
    except (KeyError, OSError):
        return uid, ()
