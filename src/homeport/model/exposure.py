"""Who can reach an address: this machine only, containers on a bridge, the LAN, everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from homeport.model.address import Host, plain


class Reach(StrEnum):
    """How far away a client may be, nearest first."""

    LOOPBACK = "loopback"
    BRIDGE = "bridge"
    LAN = "lan"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """A network interface and its addresses.

    `is_virtual` is true for bridges, veth pairs, tunnels to guests and the like: whatever has no
    way out of this machine by itself.
    """

    name: str
    addresses: tuple[Host, ...]
    is_up: bool
    is_loopback: bool
    is_virtual: bool


def reach(host: Host, interfaces: Iterable[Interface]) -> Reach:
    """Return how far a listener bound to `host` can be reached.

    A wildcard is EVERYWHERE. An address that no interface carries (bound with IP_FREEBIND, or just
    removed) counts as LAN: caution costs less than a surprise.
    """
    bare = plain(host)
    if bare.is_loopback:
        return Reach.LOOPBACK
    if bare.is_unspecified:
        return Reach.EVERYWHERE
    for one in interfaces:
        if bare in one.addresses:
            if one.is_loopback:
                return Reach.LOOPBACK
            return Reach.BRIDGE if one.is_virtual else Reach.LAN
    return Reach.LAN
