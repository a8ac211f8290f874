"""Ask the kernel for its interfaces and addresses over NETLINK_ROUTE."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from ipaddress import ip_address

from homeport.model.address import Host

# The C module behind `socket`, which alone would cost `ls` 3 ms (selectors).
try:
    import _socket as sockets
except ImportError:  # another Python than CPython
    import socket as sockets  # type: ignore[no-redef]  # the same names, in pure Python

# Source: rtnetlink(7), include/uapi/linux/{netlink,rtnetlink,if_link,if_addr}.h.
AF_INET, AF_INET6 = sockets.AF_INET, sockets.AF_INET6
_NETLINK_ROUTE = 0
_RTM_GETLINK, _RTM_GETADDR = 18, 22
_NLM_F_REQUEST, _NLM_F_REQUEST_DUMP = 0x1, 0x301
_NLMSG_ERROR, _NLMSG_DONE = 2, 3
_HEADER = struct.Struct("=IHHII")
_ATTRIBUTE = struct.Struct("=HH")
_IFINFO = struct.Struct("=BxHiII")
_IFADDR = struct.Struct("=BBBBi")
_NESTED = 0x3FFF
_IFLA_IFNAME, _IFLA_MASTER, _IFLA_LINKINFO = 3, 10, 18
_INFO_KIND, _INFO_DATA = 1, 2
_IFLA_TUN_TYPE = 3
_IFA_ADDRESS, _IFA_LOCAL = 1, 2
_BUFFER_BYTES = 1 << 16
_DEADLINE_S = 2.0


class RefusedError(OSError):
    """The kernel understood the question, and its answer is this error number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One interface. `kind` is what its driver calls itself, None for hardware and lo.

    `master` is the index of the bridge or bond that it is a port of.
    """

    index: int
    name: str
    flags: int
    kind: str | None = None
    master: int | None = None
    is_tap: bool = False
    addresses: tuple[Host, ...] = field(default=())


def ask_links() -> dict[int, Link]:
    """Return index -> interface of the caller's own network namespace.

    Unlike /sys/class/net, which shows the namespace that mounted it.

    Raises: OSError when the kernel does not answer (a sandbox may forbid it).
    """
    return {one.index: one for message in dump(_RTM_GETLINK) for one in parse_link(message)}


def ask_addresses() -> dict[int, tuple[Host, ...]]:
    """Return interface index -> its addresses.

    Raises: OSError as ask_links does.
    """
    found: dict[int, tuple[Host, ...]] = {}
    for message in dump(_RTM_GETADDR):
        for index, host in parse_address(message):
            found[index] = (*found.get(index, ()), host)
    return found


def parse_link(message: bytes) -> Iterator[Link]:
    """Yield the interface in the body of one RTM_NEWLINK, nothing when it has no name."""
    _, _, index, flags, _ = _IFINFO.unpack_from(message)
    found = dict(attributes(message[_IFINFO.size :]))
    name = found.get(_IFLA_IFNAME, b"").rstrip(b"\0").decode("utf-8", "backslashreplace")
    if not name:
        return
    info = dict(attributes(found.get(_IFLA_LINKINFO, b"")))
    kind = info.get(_INFO_KIND, b"").rstrip(b"\0").decode("ascii", "replace")
    data = dict(attributes(info.get(_INFO_DATA, b""))) if kind == "tun" else {}
    master = found.get(_IFLA_MASTER)
    yield Link(
        index=index,
        name=name,
        flags=flags,
        kind=kind or None,
        master=struct.unpack("=I", master)[0] if master else None,
        # IFF_TUN is 1, IFF_TAP is 2 (include/uapi/linux/if_tun.h).
        is_tap=data.get(_IFLA_TUN_TYPE) == b"\x02",
    )


def parse_address(message: bytes) -> Iterator[tuple[int, Host]]:
    """Yield interface index and address in the body of one RTM_NEWADDR.

    On a point-to-point link IFA_ADDRESS is the peer's, and ours is IFA_LOCAL.
    """
    family, _, _, _, index = _IFADDR.unpack_from(message)
    if family not in (AF_INET, AF_INET6):
        return
    found = dict(attributes(message[_IFADDR.size :]))
    packed = found.get(_IFA_LOCAL) or found.get(_IFA_ADDRESS)
    if packed:
        yield index, ip_address(packed)


def attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield kind and value of each attribute in `data`; what is cut off ends it."""
    at = 0
    while at + _ATTRIBUTE.size <= len(data):
        length, kind = _ATTRIBUTE.unpack_from(data, at)
        if length < _ATTRIBUTE.size:
            return
        yield kind & _NESTED, data[at + _ATTRIBUTE.size : at + length]
        at += (length + 3) & ~3


def dump(request: int, family: int = 0) -> Iterator[bytes]:
    """Yield the body of each message that answers `request`; family 0 means all.

    Raises: OSError when the kernel does not answer.
    """
    # struct ifinfomsg; the kernel takes it for ifaddrmsg, rtmsg or fib_rule_hdr, which are shorter.
    yield from _answers(request, _NLM_F_REQUEST_DUMP, bytes([family]) + bytes(_IFINFO.size - 1))


def ask_one(request: int, body: bytes) -> bytes:
    """Return the body of the one message that answers `request`.

    Raises: RefusedError with the number that the kernel gave; OSError when it does not answer.
    """
    for message in _answers(request, _NLM_F_REQUEST, body):
        return message
    raise OSError("netlink gave no answer")


def _answers(request: int, flags: int, body: bytes) -> Iterator[bytes]:
    asker = sockets.socket(sockets.AF_NETLINK, sockets.SOCK_RAW, _NETLINK_ROUTE)
    try:
        asker.settimeout(_DEADLINE_S)
        asker.send(_HEADER.pack(_HEADER.size + len(body), request, flags, 1, 0) + body)
        while True:
            for kind, message in _messages(asker.recv(_BUFFER_BYTES)):
                if kind == _NLMSG_DONE:
                    return
                if kind == _NLMSG_ERROR:
                    raise RefusedError(-struct.unpack_from("=i", message)[0], "netlink refused")
                yield message
    finally:
        asker.close()


def _messages(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + _HEADER.size <= len(data):
        length, kind, _, _, _ = _HEADER.unpack_from(data, at)
        if length < _HEADER.size:
            return
        yield kind, data[at + _HEADER.size : at + length]
        at += (length + 3) & ~3
