"""Read interfaces from files: sys/class/net, if_inet6, fib_trie and route of a captured machine."""

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_network
from pathlib import Path

from homeport.model.address import Host
from homeport.model.exposure import Interface

# Source: netdevice(7), include/uapi/linux/if_tun.h.
_UP, _LOOPBACK, _TAP = 0x1, 0x8, 0x2
_LOCAL = re.compile(r"\|-- (\S+)\n\s+/32 host LOCAL")
_LOOPBACK_NET = IPv4Network("127.0.0.0/8")
_OUTWARD_TYPES = ("vlan", "bond", "wireguard", "macvlan", "ipvlan", "vxlan", "wwan", "team", "ppp")


def read_captured(root: Path) -> tuple[Interface, ...]:
    """Return the interfaces that the files below `root` describe."""
    folder = root / "sys/class/net"
    names = sorted(one.name for one in _list(folder) if (one / "flags").exists())
    addresses = _read_addresses(root / "proc/net", names)
    return tuple(
        Interface(
            name=name,
            addresses=tuple(addresses.get(name, ())),
            is_up=bool(_flags(folder / name) & _UP),
            is_loopback=bool(_flags(folder / name) & _LOOPBACK),
            is_virtual=_is_inner(folder, name),
        )
        for name in names
    )


def _is_inner(folder: Path, name: str) -> bool:
    """Return whether an interface has no way out by itself; interfaces.py says why which one."""
    here = folder / name
    if (here / "device").exists() or _flags(here) & _LOOPBACK:
        return False
    if (here / "bridge").exists():
        return all(_is_inner(folder, port.name) for port in _list(here / "brif"))
    if tun_flags := _read(here / "tun_flags").strip():
        return bool(int(tun_flags, 16) & _TAP)
    return not any(f"DEVTYPE={one}\n" in _read(here / "uevent") for one in _OUTWARD_TYPES)


def _flags(interface: Path) -> int:
    text = _read(interface / "flags").strip()
    return int(text, 16) if text else 0


def _read_addresses(net: Path, names: list[str]) -> dict[str, list[Host]]:
    found: dict[str, list[Host]] = {name: [] for name in names}
    routes = parse_routes(_read(net / "route"))
    for host in parse_fib_trie(_read(net / "fib_trie")):
        name = "lo" if host in _LOOPBACK_NET else _choose(host, routes)
        if name in found:
            found[name].append(host)
    for name, address in parse_if_inet6(_read(net / "if_inet6")):
        if name in found:
            found[name].append(address)
    return found


def _choose(host: IPv4Address, routes: list[tuple[IPv4Network, str]]) -> str | None:
    """Return the interface with the narrowest network around `host`.

    fib_trie has the addresses without their interfaces; the network's own route has both.
    """
    around = [(net.prefixlen, name) for net, name in routes if host in net and net.prefixlen]
    return max(around)[1] if around else None


def parse_fib_trie(text: str) -> list[IPv4Address]:
    """Return this machine's own IPv4 addresses, each once."""
    return list(dict.fromkeys(IPv4Address(one) for one in _LOCAL.findall(text)))


def parse_routes(text: str) -> list[tuple[IPv4Network, str]]:
    """Return the networks of /proc/net/route with their interfaces.

    Addresses are hex words in the byte order of the machine, little-endian here.
    """
    found = []
    for line in text.splitlines()[1:]:
        words = line.split()
        if len(words) >= 8:
            address, mask = (bytes.fromhex(words[at])[::-1] for at in (1, 7))
            prefix = int.from_bytes(mask, "big").bit_count()
            network = ip_network((int.from_bytes(address, "big"), prefix), strict=False)
            assert isinstance(network, IPv4Network)
            found.append((network, words[0]))
    return found


def parse_if_inet6(text: str) -> Iterator[tuple[str, IPv6Address]]:
    """Yield interface and address for each line of /proc/net/if_inet6."""
    for line in text.splitlines():
        words = line.split()
        if len(words) == 6:
            yield words[5], IPv6Address(bytes.fromhex(words[0]))


def _list(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
