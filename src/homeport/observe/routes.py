"""Read what the kernel does with packets to an address, and which rule or route decides that."""

import errno
import socket
import sys
from dataclasses import replace
from ipaddress import IPv4Address, IPv6Address

from homeport.model.address import Host, plain
from homeport.model.route import Route, RouteKind
from homeport.observe.route_netlink import (
    BLACKHOLE,
    LOCAL,
    LOCAL_TABLE,
    PROHIBIT,
    TO_TABLE,
    UNICAST,
    UNREACHABLE,
    Packet,
    RuleRow,
    ask_route,
    ask_routes,
    ask_rules,
)
from homeport.observe.route_search import Decision, decide, is_culprit
from homeport.observe.route_words import (
    to_route_undo,
    to_route_words,
    to_rule_undo,
    to_rule_words,
)
from homeport.observe.rtnetlink import RefusedError

# What the kernel answers when it will not send. An "unreachable" rule gives ENETUNREACH as well.
# Source: fib_props in net/ipv4/fib_semantics.c, fib4_rule_action in net/ipv4/fib_rules.c.
_REFUSALS = {
    errno.EINVAL: RouteKind.BLACKHOLE,
    errno.EACCES: RouteKind.PROHIBIT,
    errno.EHOSTUNREACH: RouteKind.UNREACHABLE,
    errno.ENETUNREACH: RouteKind.NONE,
}
_KINDS = {
    LOCAL: RouteKind.LOCAL,
    UNICAST: RouteKind.UNICAST,
    BLACKHOLE: RouteKind.BLACKHOLE,
    UNREACHABLE: RouteKind.UNREACHABLE,
    PROHIBIT: RouteKind.PROHIBIT,
}


def read_route(host: Host, *, uid: int | None = None, port: int | None = None) -> Route:
    """Return where packets to `host` go; `uid` and `port` matter where rules name them.

    A connection is looked up twice: first with no local address, then with the one chosen, which
    is also how the answer comes back. A rule may catch either; the worse of the two is reported.

    Source: ip-rule(8), ip_route_connect in include/net/route.h.
    Cost: 0.1 ms when it is delivered here; else 1 ms, and 5 us per route of the machine.
    """
    if sys.platform != "linux":
        return Route(host=host, kind=RouteKind.UNKNOWN)
    packet = Packet(host=peer_of(host), uid=uid, port=port)
    forward = _ask(host, packet)
    if forward.kind is RouteKind.UNKNOWN:
        return forward
    if forward.kind is not RouteKind.LOCAL:
        return _with_culprits(forward, packet)
    back = replace(packet, source=packet.host)
    route = _ask(host, back)
    if route.kind in (RouteKind.LOCAL, RouteKind.UNKNOWN):
        return forward
    route = _with_culprits(route, back)
    return route if route.culprits else forward


def peer_of(host: Host) -> Host:
    """Return the address that a connection to `host` uses: to a wildcard, loopback."""
    host = plain(host)
    if not host.is_unspecified:
        return host
    return IPv4Address("127.0.0.1") if host.version == 4 else IPv6Address("::1")


def _ask(host: Host, packet: Packet) -> Route:
    try:
        found = ask_route(packet)
    except RefusedError as error:
        return Route(host=host, kind=_REFUSALS.get(error.errno or 0, RouteKind.UNKNOWN))
    except OSError:
        return Route(host=host, kind=RouteKind.UNKNOWN)
    kind = _KINDS.get(found.kind, RouteKind.UNKNOWN)
    return Route(host=host, kind=kind, device=_device(found.device) if found.device else None)


def _device(index: int) -> str:
    try:
        return socket.if_indextoname(index)
    except OSError:
        return str(index)


def _with_culprits(route: Route, packet: Packet) -> Route:
    try:
        rules, routes = ask_rules(packet.host.version), ask_routes(packet.host)
    except OSError:
        return route
    decision = decide(packet, rules, routes)
    if decision is None or not is_culprit(decision, packet.host, routes):
        return route
    kind = route.kind
    if kind is RouteKind.NONE:
        decided = decision.route.kind if decision.route else decision.rule.action
        kind = _KINDS.get(decided, kind)
    return replace(route, kind=kind, culprits=_words(decision), undo=_undo(decision))


def _is_standard(rule: RuleRow) -> bool:
    """Return whether every machine has this rule: look everything up in a table of the system's."""
    return (
        rule
        == RuleRow(version=rule.version, priority=rule.priority, action=TO_TABLE, table=rule.table)
        and 253 <= rule.table <= LOCAL_TABLE
    )


def _words(decision: Decision) -> tuple[str, ...]:
    """Return the rule, unless it is a standard one, and the route."""
    words = () if _is_standard(decision.rule) else (to_rule_words(decision.rule),)
    if decision.route is None:
        return words
    return (*words, to_route_words(decision.route, _device))


def _undo(decision: Decision) -> str:
    if decision.route is not None and _is_standard(decision.rule):
        return to_route_undo(decision.route, _device)
    return to_rule_undo(decision.rule)
