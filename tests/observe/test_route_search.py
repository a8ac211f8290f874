"""Which rule and route decide, where several could."""

from ipaddress import IPv4Address, ip_network

import pytest

from homeport.observe.route_netlink import (
    BLACKHOLE,
    GOTO,
    LOCAL,
    NOP,
    THROW,
    TO_TABLE,
    UNICAST,
    Packet,
    RouteRow,
    RuleRow,
)
from homeport.observe.route_search import decide, matches


def _rule(
    priority: int, action: int = TO_TABLE, table: int = 7, *, goto: int | None = None,
    least: int | None = None,
) -> RuleRow:  # fmt: skip
    return RuleRow(
        version=4, priority=priority, action=action, table=table, goto=goto, suppress_prefix=least
    )


def _route(kind: int, target: str, *, table: int = 7, metric: int = 0) -> RouteRow:
    return RouteRow(kind=kind, target=ip_network(target), table=table, metric=metric)


PACKET = Packet(host=IPv4Address("127.0.0.1"), uid=1_000)


def test_the_narrowest_route_of_the_first_table_that_has_one_decides() -> None:
    wide, narrow = _route(UNICAST, "0.0.0.0/0"), _route(LOCAL, "127.0.0.0/8")
    found = decide(PACKET, [_rule(1, table=6), _rule(2, NOP), _rule(3)], [wide, narrow])
    assert found is not None
    assert found.route == narrow


def test_of_equal_routes_the_lower_metric_counts() -> None:
    late, early = _route(BLACKHOLE, "127.0.0.0/8", metric=9), _route(LOCAL, "127.0.0.0/8")
    found = decide(PACKET, [_rule(1)], [late, early])
    assert found is not None
    assert found.route == early


def test_throw_goto_and_suppressed_routes_go_on() -> None:
    routes = [_route(THROW, "127.0.0.0/8"), _route(UNICAST, "0.0.0.0/0", table=8)]
    rules = [
        _rule(1),
        _rule(2, table=8, least=0),
        _rule(3, GOTO, goto=5),
        _rule(4, BLACKHOLE),
        _rule(5, table=8),
    ]
    found = decide(PACKET, rules, routes)
    assert found is not None
    assert found.rule.priority == 5
    assert decide(PACKET, rules[:3], routes) is None


@pytest.mark.parametrize(
    ("rule", "is_match"),
    [
        (RuleRow(version=4, priority=1, action=6, table=0), True),
        (RuleRow(version=4, priority=1, action=6, table=0, is_inverted=True), False),
        (RuleRow(version=4, priority=1, action=6, table=0, oif="tun0"), False),
        (RuleRow(version=4, priority=1, action=6, table=0, iif="eth0"), False),
        (RuleRow(version=4, priority=1, action=6, table=0, tos=16), False),
        (RuleRow(version=4, priority=1, action=6, table=0, mark=(0, 0xFF)), True),
        (RuleRow(version=4, priority=1, action=6, table=0, protocol=17), False),
        (RuleRow(version=4, priority=1, action=6, table=0, source_ports=(1, 2)), False),
        (RuleRow(version=4, priority=1, action=6, table=0, target_ports=(1, 2)), False),
        (
            RuleRow(version=4, priority=1, action=6, table=0, source=ip_network("127.0.0.0/8")),
            False,
        ),
    ],
)
def test_which_rules_are_for_a_new_connection(rule: RuleRow, is_match: bool) -> None:  # noqa: FBT001
    assert matches(rule, PACKET) is is_match
