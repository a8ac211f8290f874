"""Read network interfaces where there is no netlink (macOS, the BSDs), through psutil."""

import socket
from ipaddress import ip_address

import psutil

from homeport.model.exposure import Interface

# Apple's and the BSDs' names for what ends on the machine: bridges to guests, epair and vmnet.
# utun is a VPN or Apple's own relay, so it counts as a way out.
_INNER = ("bridge", "vmnet", "vboxnet", "vmenet", "epair", "tap", "gif", "stf", "awdl", "llw", "ap")
_FAMILIES = (socket.AF_INET, socket.AF_INET6)


def read_interfaces_portably() -> tuple[Interface, ...]:
    """Return all interfaces with their addresses."""
    states = psutil.net_if_stats()
    found = []
    for name, entries in psutil.net_if_addrs().items():
        texts = [one.address.partition("%")[0] for one in entries if one.family in _FAMILIES]
        addresses = tuple(ip_address(one) for one in texts)
        state = states.get(name)
        found.append(
            Interface(
                name=name,
                addresses=addresses,
                is_up=state is not None and state.isup,
                is_loopback=any(one.is_loopback for one in addresses),
                is_virtual=name.startswith(_INNER),
            )
        )
    return tuple(found)
