"""Find the routing rule and the route that decide where a packet goes, as the kernel does."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from homeport.model.address import Host
from homeport.observe.route_netlink import (
    BLOCKING,
    GOTO,
    LOCAL,
    THROW,
    TO_TABLE,
    Packet,
    RouteRow,
    RuleRow,
)

_TCP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The rule, and the route in its table if it names one, that end the kernel's search."""

    rule: RuleRow
    route: RouteRow | None = None


def decide(packet: Packet, rules: Iterable[RuleRow], routes: Iterable[RouteRow]) -> Decision | None:
    """Go through rules and tables as the kernel does; None when nothing ends the search.

    Source: fib_rules_lookup in net/core/fib_rules.c.
    """
    covering, skip_to = tuple(routes), 0
    for rule in rules:
        if rule.priority < skip_to or not matches(rule, packet):
            continue
        if rule.action == GOTO:
            skip_to = rule.goto or 0
        elif rule.action in BLOCKING:
            return Decision(rule=rule)
        elif rule.action == TO_TABLE and not rule.is_l3mdev:
            route = _in_table(rule, covering)
            if route is not None:
                return Decision(rule=rule, route=route)
    return None


def _in_table(rule: RuleRow, covering: tuple[RouteRow, ...]) -> RouteRow | None:
    """Return the route of the rule's table: the narrowest, then the lowest metric, then the first.

    `throw` sends the search back to the rules.
    """
    found = [one for one in covering if one.table == rule.table]
    best = min(found, key=lambda one: (-one.target.prefixlen, one.metric), default=None)
    if best is None or best.kind == THROW:
        return None
    least = rule.suppress_prefix
    return None if least is not None and best.target.prefixlen <= least else best


def matches(rule: RuleRow, packet: Packet) -> bool:
    """Return whether `rule` is for a packet that a program of this machine sends unmarked."""
    uid = os.getuid() if packet.uid is None else packet.uid
    is_match = (
        (rule.target is None or packet.host in rule.target)
        and (rule.source is None or (packet.source is not None and packet.source in rule.source))
        and rule.iif in (None, "lo")
        and rule.oif is None
        and rule.tos == 0
        # A packet with mark 0 fits "fwmark 0/mask" only.
        and rule.mark[0] & rule.mark[1] == 0
        and (rule.uids is None or rule.uids[0] <= uid <= rule.uids[1])
        and _fits_ports(rule, packet)
    )
    return is_match is not rule.is_inverted


def _fits_ports(rule: RuleRow, packet: Packet) -> bool:
    """Return whether protocol and ports fit; our port for outgoing connections is not known."""
    if rule.protocol not in (None, _TCP) or rule.source_ports is not None:
        return False
    if rule.target_ports is None:
        return True
    low, high = rule.target_ports
    return packet.port is not None and low <= packet.port <= high


def is_culprit(decision: Decision, host: Host, routes: Iterable[RouteRow]) -> bool:
    """Return whether `decision` took the packet away from where it belongs.

    To another machine's address a unicast route is what should be. Where no local route for a
    loopback address is left, its absence is the cause: a default route or a rule for everything
    only gets what nobody else took.
    """
    decided = decision.route.kind if decision.route else decision.rule.action
    if decided == LOCAL:
        return False
    if any(one.kind == LOCAL for one in routes):
        return True
    if not host.is_loopback:
        return decided in BLOCKING
    networks = [decision.rule.target, decision.rule.source]
    if decision.route is not None:
        networks.append(decision.route.target)
    return any(one is not None and one.prefixlen > 0 for one in networks)
