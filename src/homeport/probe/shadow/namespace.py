"""Put the calling thread into a network namespace of its own where every address is local."""

import ctypes
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from homeport.model.address import Host

# Source: unshare(2), rtnetlink(7), include/uapi/linux/{netlink,rtnetlink,if_addr,if_link}.h.
_CLONE_NEWNET = 0x40000000
_NEWLINK, _NEWADDR, _NEWROUTE = 16, 20, 24
_REQUEST_CREATE_ACK = 0x1 | 0x400 | 0x4
_HEADER = struct.Struct("=IHHII")
_LOOPBACK = 1  # the index of lo, the first interface of every namespace
_UP = 1
_TABLE_LOCAL, _PROTO_BOOT, _SCOPE_HOST, _TYPE_LOCAL = 255, 3, 254, 2
_IFA_LOCAL, _IFA_ADDRESS, _RTA_OIF = 2, 1, 4
_NO_DAD = 0x02


def leave_for_a_new_one() -> None:
    """Move the calling thread, and it alone, into a new network namespace.

    It is gone when the thread has ended and its sockets are closed.

    Raises: OSError when that is not allowed.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def furnish(host: Host) -> None:
    """Bring lo up and make `host`, and every address that a rule may lead to, one of this machine.

    Raises: OSError when lo does not come up.
    """
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE) as kernel:
        kernel.settimeout(1.0)
        _ask(kernel, _NEWLINK, struct.pack("=BxHiII", 0, 0, _LOOPBACK, _UP, _UP))
        if not host.is_loopback:
            family = socket.AF_INET if host.version == 4 else socket.AF_INET6
            bits = host.max_prefixlen
            body = struct.pack("=BBBBI", family, bits, _NO_DAD, _SCOPE_HOST, _LOOPBACK)
            body += _attribute(_IFA_LOCAL, host.packed) + _attribute(_IFA_ADDRESS, host.packed)
            _ask(kernel, _NEWADDR, body)
        for family in (socket.AF_INET, socket.AF_INET6):
            kind = (_TABLE_LOCAL, _PROTO_BOOT, _SCOPE_HOST, _TYPE_LOCAL)
            body = struct.pack("=BBBBBBBBI", family, 0, 0, 0, *kind, 0)
            with suppress(OSError):  # a kernel without IPv6
                _ask(kernel, _NEWROUTE, body + _attribute(_RTA_OIF, struct.pack("=I", _LOOPBACK)))


@contextmanager
def owned_by(uid: int | None, gid: int | None) -> Iterator[None]:
    """Let the sockets that this thread makes belong to another user, for rules that ask for it.

    Source: setfsuid(2): it concerns the calling thread alone, unlike setuid(3).
    """
    libc = ctypes.CDLL(None)
    old_gid = libc.setfsgid(ctypes.c_uint(gid)) if gid is not None else None
    old_uid = libc.setfsuid(ctypes.c_uint(uid)) if uid is not None else None
    try:
        yield
    finally:
        if old_uid is not None:
            libc.setfsuid(ctypes.c_uint(old_uid))
        if old_gid is not None:
            libc.setfsgid(ctypes.c_uint(old_gid))


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("=HH", 4 + len(value), kind) + value + bytes(-len(value) % 4)


def _ask(kernel: socket.socket, kind: int, body: bytes) -> None:
    """Send one request; its answer is an error number, 0 for success."""
    length = _HEADER.size + len(body)
    kernel.send(_HEADER.pack(length, kind, _REQUEST_CREATE_ACK, 1, 0) + body)
    number = -int.from_bytes(kernel.recv(4096)[16:20], sys.byteorder, signed=True)
    if number:
        raise OSError(number, os.strerror(number))
