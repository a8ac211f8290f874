"""Write routing rules and routes as `ip rule` and `ip route` print and take them."""

from collections.abc import Callable

from homeport.observe.route_netlink import (
    BLOCKING,
    GOTO,
    LOCAL,
    LOCAL_TABLE,
    MAIN_TABLE,
    NOP,
    THROW,
    UNICAST,
    Network,
    RouteRow,
    RuleRow,
)

_KINDS = BLOCKING | {LOCAL: "local", THROW: "throw"}
_TABLES = {253: "default", MAIN_TABLE: "main", LOCAL_TABLE: "local"}
_PROTOCOLS = {1: "icmp", 6: "tcp", 17: "udp", 58: "ipv6-icmp"}


def to_rule_words(rule: RuleRow) -> str:
    """Return "100: from all to 127.0.0.0/8 blackhole"."""
    return f"{rule.priority}: {_selector(rule)} {_action(rule)}"


def to_rule_undo(rule: RuleRow) -> str:
    """Return the command that deletes exactly this rule."""
    return f"{_ip(rule.version)} rule del pref {rule.priority} {_selector(rule)} {_action(rule)}"


def to_route_words(route: RouteRow, name_of: Callable[[int], str]) -> str:
    """Return "blackhole 127.0.0.0/8 table local"; `name_of` tells an interface's name."""
    words = [] if route.kind == UNICAST else [_KINDS.get(route.kind, f"type {route.kind}")]
    words.append(_network(route.target))
    if route.gateway is not None:
        words.append(f"via {route.gateway}")
    # The kernel puts IPv6 routes that lead nowhere on lo.
    if route.device is not None and route.kind not in BLOCKING:
        words.append(f"dev {name_of(route.device)}")
    if route.table != MAIN_TABLE:
        words.append(f"table {_table(route.table)}")
    if route.metric:
        words.append(f"metric {route.metric}")
    return " ".join(words)


def to_route_undo(route: RouteRow, name_of: Callable[[int], str]) -> str:
    """Return the command that deletes this route."""
    return f"{_ip(route.target.version)} route del {to_route_words(route, name_of)}"


def _selector(rule: RuleRow) -> str:
    words = ["not"] if rule.is_inverted else []
    words.append(f"from {_network(rule.source) if rule.source else 'all'}")
    if rule.target:
        words.append(f"to {_network(rule.target)}")
    if rule.tos:
        words.append(f"tos {rule.tos:#04x}")
    mark, mask = rule.mark
    if mark or mask:
        words.append(f"fwmark {mark:#x}" + ("" if mask == 0xFFFFFFFF else f"/{mask:#x}"))
    words += [f"{word} {value}" for word, value in _details(rule) if value is not None]
    return " ".join(words)


def _details(rule: RuleRow) -> tuple[tuple[str, str | None], ...]:
    protocol = rule.protocol
    return (
        ("iif", rule.iif),
        ("oif", rule.oif),
        ("uidrange", f"{rule.uids[0]}-{rule.uids[1]}" if rule.uids else None),
        ("ipproto", _PROTOCOLS.get(protocol, str(protocol)) if protocol else None),
        ("sport", _span(rule.source_ports)),
        ("dport", _span(rule.target_ports)),
    )


def _action(rule: RuleRow) -> str:
    if rule.action == GOTO:
        return f"goto {rule.goto or 0}"
    if rule.action == NOP:
        return "nop"
    if rule.action in BLOCKING:
        return BLOCKING[rule.action]
    if rule.is_l3mdev:
        return "l3mdev"
    least = rule.suppress_prefix
    suppressed = "" if least is None else f" suppress_prefixlength {least}"
    return f"lookup {_table(rule.table)}{suppressed}"


def _network(network: Network) -> str:
    if network.prefixlen == 0:
        return "default"
    whole = network.prefixlen == network.max_prefixlen
    return str(network.network_address) if whole else str(network)


def _span(ports: tuple[int, int] | None) -> str | None:
    if ports is None:
        return None
    low, high = ports
    return str(low) if low == high else f"{low}-{high}"


def _table(number: int) -> str:
    return _TABLES.get(number, str(number))


def _ip(version: int) -> str:
    return "ip -6" if version == 6 else "ip"
