"""Ask the kernel which links of a network namespace lead to another one, and to which."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from homeport.observe.rtnetlink import ask_one, attributes, dump

# Source: include/uapi/linux/{rtnetlink,if_link,net_namespace}.h.
_RTM_GETLINK, _RTM_GETNSID = 18, 90
_IFINFO = struct.Struct("=BxHiII")
_GENERAL = bytes(4)  # struct rtgenmsg, padded
_IFLA_IFNAME, _IFLA_LINK, _IFLA_MASTER, _IFLA_LINK_NETNSID = 3, 5, 10, 37
_NETNSA_NSID, _NETNSA_FD = 1, 3
_NUMBER = struct.Struct("=i")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPeer:
    """A link whose other end, or the link below it, lies in another network namespace.

    `netns_id` is what the caller's namespace calls that other one, `peer_index` the other end's
    index there, `master` the index of the bridge that this end is a port of.
    """

    index: int
    name: str
    peer_index: int
    netns_id: int
    master: int | None = None


def ask_link_peers() -> tuple[LinkPeer, ...]:
    """Return the links of the caller's namespace that lead out of it.

    Raises: OSError when the kernel does not answer.
    """
    return tuple(one for message in dump(_RTM_GETLINK) for one in parse_link_peer(message))


def parse_link_peer(message: bytes) -> Iterator[LinkPeer]:
    """Yield the link in the body of one RTM_NEWLINK if its other end lies elsewhere."""
    if len(message) < _IFINFO.size:
        return
    _, _, index, _, _ = _IFINFO.unpack_from(message)
    found = dict(attributes(message[_IFINFO.size :]))
    netns_id, peer = _number(found.get(_IFLA_LINK_NETNSID)), _number(found.get(_IFLA_LINK))
    if netns_id is None or netns_id < 0 or peer is None:
        return
    name = found.get(_IFLA_IFNAME, b"").rstrip(b"\0").decode("utf-8", "backslashreplace")
    yield LinkPeer(
        index=index,
        name=name,
        peer_index=peer,
        netns_id=netns_id,
        master=_number(found.get(_IFLA_MASTER)),
    )


def ask_netns_id(fd: int) -> int | None:
    """Return what the caller's namespace calls the one behind `fd`, None when it has no id for it.

    Asking gives no id to a namespace that had none.

    Raises: OSError when the kernel does not answer.
    Source: rtnl_net_getid() in net/core/net_namespace.c.
    """
    answer = ask_one(_RTM_GETNSID, _GENERAL + struct.pack("=HHi", 8, _NETNSA_FD, fd))
    found = _number(dict(attributes(answer[len(_GENERAL) :])).get(_NETNSA_NSID))
    return None if found is None or found < 0 else found


def _number(raw: bytes | None) -> int | None:
    return _NUMBER.unpack_from(raw)[0] if raw and len(raw) >= _NUMBER.size else None
