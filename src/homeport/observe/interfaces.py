"""Read the machine's network interfaces, and which of them lead out of it."""

import sys
from collections.abc import Iterable
from pathlib import Path

from homeport.model.address import Host
from homeport.model.exposure import Interface
from homeport.observe.rtnetlink import Link, ask_addresses, ask_links
from homeport.observe.sys_net import read_captured

_LIVE = Path("/")
# Source: netdevice(7).
_UP, _LOOPBACK = 0x1, 0x8
# Kinds that end on this machine: the other end is a guest, a container or nobody. A veth inside a
# container is its only way to the world, and still virtual here: by itself it reaches the host and
# the containers beside it, and what is published to the LAN is the engine's own listener or rule.
# Everything else counts as a way out, VPNs (tun, wireguard) and what sits on hardware (vlan,
# macvlan, bond) included: caution costs less than a surprise.
_INNER_KINDS = frozenset({"veth", "netkit", "dummy", "ifb", "nlmon", "vcan", "netdevsim"})
# Host-only networks of VirtualBox and VMware do not say their kind.
_INNER_NAMES = ("vboxnet", "vmnet")


def read_interfaces(root: Path = _LIVE) -> tuple[Interface, ...]:
    """Return all interfaces with their addresses, in the kernel's order."""
    if root != _LIVE:
        return read_captured(root)
    if _has_netlink():
        try:
            return join(ask_links(), ask_addresses())
        except OSError:
            return read_captured(root)
    from homeport.observe.psutil_interfaces import (  # noqa: PLC0415 - psutil costs 30 ms
        read_interfaces_portably,
    )

    return read_interfaces_portably()


def _has_netlink() -> bool:
    return sys.platform == "linux"


def join(links: dict[int, Link], addresses: dict[int, tuple[Host, ...]]) -> tuple[Interface, ...]:
    """Return links and addresses as interfaces."""
    return tuple(
        Interface(
            name=one.name,
            addresses=addresses.get(one.index, ()),
            is_up=bool(one.flags & _UP),
            is_loopback=bool(one.flags & _LOOPBACK),
            is_virtual=is_inner(one, links.values()),
        )
        for one in links.values()
    )


def is_inner(link: Link, links: Iterable[Link]) -> bool:
    """Return whether `link` has no way out of this machine by itself.

    A bridge is as outward as its ports: docker0 holds veths, but br0 with eth0 in it carries the
    machine's LAN address.
    """
    if link.kind == "bridge":
        ports = [one for one in links if one.master == link.index]
        return all(is_inner(one, ()) for one in ports)
    if link.kind == "tun":
        return link.is_tap
    return link.kind in _INNER_KINDS or link.name.startswith(_INNER_NAMES)
