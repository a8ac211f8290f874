"""Where a socket listens: transport, host, port."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address

Host = IPv4Address | IPv6Address


class Transport(StrEnum):
    """How bytes travel to the listener."""

    TCP = "tcp"
    UDP = "udp"
    UNIX = "unix"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Endpoint:
    """One address and port on this machine.

    `host` is what the kernel reports, so a wildcard bind is `0.0.0.0` or `::`, never empty.

    Source: proc(5), /proc/net/tcp.
    """

    host: Host
    port: int
    transport: Transport = Transport.TCP

    @property
    def is_exposed(self) -> bool:
        """True when a packet from another machine could reach it."""
        return not plain(self.host).is_loopback

    def __str__(self) -> str:
        shown = f"[{self.host}]" if self.host.version == 6 else str(self.host)
        return f"{shown}:{self.port}"


def plain(host: Host) -> Host:
    """Return `host` without the IPv4-mapped wrapping (`::ffff:127.0.0.1` is `127.0.0.1`).

    Python 3.11 does not call the wrapped form loopback, so ask for `is_loopback` only after this.
    """
    mapped = host.ipv4_mapped if isinstance(host, IPv6Address) else None
    return host if mapped is None else mapped


def parse_host(text: str) -> Host:
    """Return the address in `text`; brackets and a zone (`fe80::1%eth0`) are allowed.

    Raises: ValueError when it is not an IP address.
    """
    return ip_address(text.strip("[]").partition("%")[0])


def reachable_host(addresses: Iterable[str]) -> str | None:
    """Return the host to write into a URL, loopback wherever the listener takes it.

    `addresses` are what it is bound to; an IPv6 address comes in brackets.
    """
    hosts = [plain(parse_host(one)) for one in addresses]
    if not hosts:
        return None
    if any(one.version == 4 and (one.is_loopback or one.is_unspecified) for one in hosts):
        loopback = next((one for one in hosts if one.version == 4 and one.is_loopback), None)
        return str(loopback) if loopback else "127.0.0.1"
    if any(one.is_loopback or one.is_unspecified for one in hosts):
        return "[::1]"
    return f"[{hosts[0]}]" if hosts[0].version == 6 else str(hosts[0])
