"""Ask the kernel over NETLINK_ROUTE where a packet would go, and for its routing rules and routes.

Source: rtnetlink(7), include/uapi/linux/{rtnetlink,fib_rules}.h.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from itertools import islice

from homeport.model.address import Host
from homeport.observe.rtnetlink import AF_INET, AF_INET6, ask_one, attributes, dump

Network = IPv4Network | IPv6Network

UNICAST, LOCAL, BLACKHOLE, UNREACHABLE, PROHIBIT, THROW = 1, 2, 6, 7, 8, 9
TO_TABLE, GOTO, NOP = 1, 2, 3
# The same numbers mean the same for the action of a rule and the type of a route.
BLOCKING = {BLACKHOLE: "blackhole", UNREACHABLE: "unreachable", PROHIBIT: "prohibit"}
MAIN_TABLE, LOCAL_TABLE = 254, 255

_RTM_GETROUTE, _RTM_GETRULE = 26, 34
_ROUTE = struct.Struct("=BBBBBBBBI")
_WORD = struct.Struct("=I")
_RTA_DST, _RTA_SRC, _RTA_OIF, _RTA_GATEWAY, _RTA_PRIORITY = 1, 2, 4, 5, 6
_RTA_TABLE, _RTA_UID, _RTA_IP_PROTO, _RTA_DPORT = 15, 25, 27, 29
_FRA_DST, _FRA_SRC, _FRA_IIFNAME, _FRA_GOTO, _FRA_PRIORITY, _FRA_FWMARK = 1, 2, 3, 4, 6, 10
_FRA_SUPPRESS_PREFIX, _FRA_TABLE, _FRA_FWMASK, _FRA_OIFNAME, _FRA_L3MDEV = 14, 15, 16, 17, 19
_FRA_UID_RANGE, _FRA_IP_PROTO, _FRA_SPORT_RANGE, _FRA_DPORT_RANGE = 20, 22, 23, 24
_INVERT, _CLONED = 0x2, 0x200
_TCP = 6
# A router with the whole internet's table has a million; reading these takes about a second.
_MOST_ROUTES = 200_000
_MOST_RULES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """What routing looks at in the first packet of a TCP connection to `host` and `port`.

    `source` is None while the kernel has yet to choose the local address.
    """

    host: Host
    source: Host | None = None
    uid: int | None = None
    port: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRow:
    """One route: what `ip route` prints a line of.."""

    kind: int
    target: Network
    table: int
    device: int | None = None
    gateway: Host | None = None
    metric: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """One routing rule: what `ip rule` prints a line of."""

    version: int
    priority: int
    action: int
    table: int
    is_inverted: bool = False
    goto: int | None = None
    source: Network | None = None
    target: Network | None = None
    tos: int = 0
    mark: tuple[int, int] = (0, 0)
    iif: str | None = None
    oif: str | None = None
    uids: tuple[int, int] | None = None
    protocol: int | None = None
    source_ports: tuple[int, int] | None = None
    target_ports: tuple[int, int] | None = None
    suppress_prefix: int | None = None
    is_l3mdev: bool = False


def ask_route(packet: Packet) -> RouteRow:
    """Return the route that the kernel would take, tables and rules and all.

    Raises: RefusedError with the number that connect(2) would give: EINVAL for blackhole, EACCES,
    EHOSTUNREACH, ENETUNREACH; OSError when the kernel does not let us ask.
    """
    bits = packet.host.max_prefixlen
    header = _ROUTE.pack(_family(packet.host.version), bits, 0, 0, 0, 0, 0, 0, 0)
    body = header + _attribute(_RTA_DST, packet.host.packed)
    if packet.source is not None:
        body += _attribute(_RTA_SRC, packet.source.packed)
    if packet.uid is not None:
        body += _attribute(_RTA_UID, _WORD.pack(packet.uid))
    if packet.port is not None:
        body += _attribute(_RTA_IP_PROTO, bytes([_TCP]))
        body += _attribute(_RTA_DPORT, packet.port.to_bytes(2, "big"))
    for route in parse_route(ask_one(_RTM_GETROUTE, body)):
        return route
    raise OSError("netlink answered with no route")


def ask_routes(host: Host) -> tuple[RouteRow, ...]:
    """Return the routes of all tables that cover `host`, in the kernel's order.

    Raises: OSError when the kernel does not answer.
    Cost: 5 us per route there is.
    """
    bodies = islice(dump(_RTM_GETROUTE, _family(host.version)), _MOST_ROUTES)
    return tuple(
        one
        for body in bodies
        if not _is_cached(body)
        for one in parse_route(body)
        if host in one.target
    )


def ask_rules(version: int) -> tuple[RuleRow, ...]:
    """Return the routing rules for IPv4 or IPv6, in the order in which the kernel tries them.

    Raises: OSError when the kernel does not answer.
    """
    bodies = islice(dump(_RTM_GETRULE, _family(version)), _MOST_RULES)
    return tuple(one for body in bodies for one in parse_rule(body))


def parse_route(body: bytes) -> Iterator[RouteRow]:
    """Yield the route in the body of one RTM_NEWROUTE, nothing when it is not IP."""
    if len(body) < _ROUTE.size:
        return
    family, bits, _, _, table, _, _, kind, _ = _ROUTE.unpack_from(body)
    found = dict(attributes(body[_ROUTE.size :]))
    target = _network(family, found.get(_RTA_DST), bits)
    if target is None:
        return
    gateway = found.get(_RTA_GATEWAY)
    yield RouteRow(
        kind=kind,
        target=target,
        table=_number(found, _RTA_TABLE, table),
        device=_number(found, _RTA_OIF, 0) or None,
        gateway=ip_address(gateway) if gateway and len(gateway) in (4, 16) else None,
        metric=_number(found, _RTA_PRIORITY, 0),
    )


def parse_rule(body: bytes) -> Iterator[RuleRow]:
    """Yield the rule in the body of one RTM_NEWRULE; struct fib_rule_hdr is laid out as rtmsg."""
    if len(body) < _ROUTE.size:
        return
    family, target_bits, source_bits, tos, table, _, _, action, flags = _ROUTE.unpack_from(body)
    version = {AF_INET: 4, AF_INET6: 6}.get(family)
    if version is None:
        return
    found = dict(attributes(body[_ROUTE.size :]))
    yield RuleRow(
        version=version,
        priority=_number(found, _FRA_PRIORITY, 0),
        action=action,
        table=_number(found, _FRA_TABLE, table),
        is_inverted=bool(flags & _INVERT),
        goto=_number(found, _FRA_GOTO, 0) or None,
        source=_network(family, found.get(_FRA_SRC), source_bits) if source_bits else None,
        target=_network(family, found.get(_FRA_DST), target_bits) if target_bits else None,
        tos=tos,
        mark=(_number(found, _FRA_FWMARK, 0), _number(found, _FRA_FWMASK, 0)),
        iif=_name(found.get(_FRA_IIFNAME)),
        oif=_name(found.get(_FRA_OIFNAME)),
        uids=_pair(found.get(_FRA_UID_RANGE), "=II"),
        protocol=int.from_bytes(found.get(_FRA_IP_PROTO, b"")[:1], "big") or None,
        source_ports=_pair(found.get(_FRA_SPORT_RANGE), "=HH"),
        target_ports=_pair(found.get(_FRA_DPORT_RANGE), "=HH"),
        suppress_prefix=_suppressed(found.get(_FRA_SUPPRESS_PREFIX)),
        is_l3mdev=any(found.get(_FRA_L3MDEV, b"")),
    )


def _is_cached(body: bytes) -> bool:
    """Return whether a dump lists what somebody's look-up left behind, as old kernels do."""
    return len(body) >= _ROUTE.size and bool(_ROUTE.unpack_from(body)[-1] & _CLONED)


def _family(version: int) -> int:
    return int(AF_INET if version == 4 else AF_INET6)


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("=HH", len(value) + 4, kind) + value + bytes(-len(value) % 4)


def _network(family: int, packed: bytes | None, bits: int) -> Network | None:
    size = {AF_INET: 4, AF_INET6: 16}.get(family)
    if size is None or bits > size * 8:
        return None
    packed = bytes(size) if packed is None else packed
    return ip_network((packed, bits), strict=False) if len(packed) == size else None


def _number(found: dict[int, bytes], kind: int, default: int) -> int:
    value = found.get(kind, b"")
    return _WORD.unpack(value)[0] if len(value) == _WORD.size else default


def _name(value: bytes | None) -> str | None:
    return value.rstrip(b"\0").decode("utf-8", "backslashreplace") if value else None


def _pair(value: bytes | None, layout: str) -> tuple[int, int] | None:
    if value is None or len(value) != struct.calcsize(layout):
        return None
    low, high = struct.unpack(layout, value)
    return low, high


def _suppressed(value: bytes | None) -> int | None:
    """Return the prefix length up to which routes do not count; all ones stands for no such."""
    number = struct.unpack("=i", value)[0] if value and len(value) == 4 else -1
    return number if number >= 0 else None
