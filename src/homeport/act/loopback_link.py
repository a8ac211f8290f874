"""Change the loopback interface of the caller's own network namespace: its flag, its addresses."""

import errno
import fcntl
import os
import socket
import struct
import sys
from ipaddress import ip_interface

# Source: netdevice(7); rtnetlink(7); include/uapi/linux/{netlink,rtnetlink,if_addr}.h.
_GET_FLAGS, _SET_FLAGS = 0x8913, 0x8914
_UP, _LOOPBACK = 0x1, 0x8
_REQUEST = struct.Struct("=16sH22x")
_NEW_ADDRESS, _DELETE_ADDRESS = 20, 21
_REQUEST_ACK, _CREATE_NEW = 0x5, 0x600
_ERROR = 2
_HEADER, _IFADDR = struct.Struct("=IHHII"), struct.Struct("=BBBBI")
_ATTRIBUTE = struct.Struct("=HH")
_IFA_ADDRESS, _IFA_LOCAL = 1, 2
_SCOPE_HOST = 254
_DEADLINE_S = 2.0


def namespace() -> str:
    """Return what tells this network namespace from others, "?" off Linux."""
    try:
        return str(os.stat("/proc/thread-self/ns/net").st_ino)  # noqa: PTH116 - a name of the kernel's
    except OSError:
        return "?"


def is_up(name: str) -> bool | None:
    """Return whether the loopback interface `name` is up, None when there is no such one."""
    flags = _flags(name)
    return None if flags is None or not flags & _LOOPBACK else bool(flags & _UP)


def set_up(name: str, *, up: bool) -> None:
    """Bring the loopback interface up or down.

    Raises: OSError.
    """
    flags = _flags(name) or 0
    new = flags | _UP if up else flags & ~_UP
    with _any_socket() as asker:
        fcntl.ioctl(asker, _SET_FLAGS, _REQUEST.pack(_name(name), new & 0xFFFF))


def change_address(name: str, address: str, *, add: bool) -> None:
    """Add or remove `address` (with its prefix: 127.0.0.1/8).

    Raises: OSError with the number that the kernel gave.
    """
    one = ip_interface(address)
    family = socket.AF_INET if one.version == 4 else socket.AF_INET6
    index = socket.if_nametoindex(name)
    body = _IFADDR.pack(family, one.network.prefixlen, 0, _SCOPE_HOST, index)
    for kind in (_IFA_LOCAL, _IFA_ADDRESS):
        body += _ATTRIBUTE.pack(_ATTRIBUTE.size + len(one.packed), kind) + one.packed
    _ask(_NEW_ADDRESS if add else _DELETE_ADDRESS, _CREATE_NEW if add else 0, body)


def _ask(kind: int, flags: int, body: bytes) -> None:
    asker = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE)
    with asker:
        asker.settimeout(_DEADLINE_S)
        asker.send(_HEADER.pack(_HEADER.size + len(body), kind, _REQUEST_ACK | flags, 1, 0) + body)
        answer = asker.recv(65_536)
    number = -struct.unpack_from("=i", answer, _HEADER.size)[0]
    if _HEADER.unpack_from(answer)[1] != _ERROR:
        number = errno.EPROTO
    if number:
        raise OSError(number, os.strerror(number), "lo")


def _flags(name: str) -> int | None:
    if sys.platform != "linux":
        return None
    with _any_socket() as asker:
        try:
            answer = fcntl.ioctl(asker, _GET_FLAGS, _REQUEST.pack(_name(name), 0))
        except OSError:
            return None
    return int(_REQUEST.unpack(answer)[1])


def _any_socket() -> socket.socket:
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def _name(name: str) -> bytes:
    return os.fsencode(name)[:15]
