"""Rules and routes in the words of `ip`, compared with what `ip` prints."""

import subprocess
from ipaddress import ip_address, ip_network

import pytest
from namespace_worlds import inside, needs_namespaces

from homeport.observe.route_netlink import RouteRow, RuleRow, ask_rules
from homeport.observe.route_words import (
    to_route_undo,
    to_route_words,
    to_rule_undo,
    to_rule_words,
)

RULES = (
    "pref 10 to 127.0.0.0/8 blackhole",
    "pref 11 from 127.0.0.1 prohibit",
    "pref 12 not fwmark 0xca6c lookup 51820",
    "pref 13 fwmark 0x80000/0xff0000 unreachable",
    "pref 14 lookup main suppress_prefixlength 0",
    "pref 15 iif lo uidrange 1000-1001 ipproto tcp dport 80-81 lookup 4000",
    "pref 16 ipproto udp sport 53 oif lo lookup local",
    "pref 17 goto 20",
    "pref 18 nop",
    "pref 20 tos 0x10 blackhole",
)


@pytest.mark.netns
@pytest.mark.parametrize("ip", ["ip", "ip -6"])
def test_rules_read_as_ip_prints_them(ip: str) -> None:
    needs_namespaces()
    version = 6 if "6" in ip else 4
    rules = [one.replace("127.0.0.0/8", "::1").replace("127.0.0.1", "::1") for one in RULES]
    rules = rules if version == 6 else list(RULES)

    def read() -> tuple[list[str], list[str]]:
        printed = subprocess.run([*ip.split(), "rule"], capture_output=True, text=True, check=True)
        lines = [" ".join(one.split()) for one in printed.stdout.splitlines()]
        return lines, [to_rule_words(one) for one in ask_rules(version)]

    printed, ours = inside(tuple(f"{ip} rule add {one}" for one in rules), read)
    assert ours == printed


@pytest.mark.netns
@pytest.mark.parametrize("rule", RULES)
def test_the_undo_takes_away_exactly_that_rule(rule: str) -> None:
    needs_namespaces()

    def read() -> tuple[RuleRow, ...]:
        added = next(one for one in ask_rules(4) if one.priority == int(rule.split()[1]))
        subprocess.run(to_rule_undo(added).split(), check=True)
        return ask_rules(4)

    left = inside((f"ip rule add {rule}", "ip rule add pref 19 lookup 9"), read)
    assert [one.priority for one in left] == [0, 19, 32_766, 32_767]


def test_a_virtual_routers_rule() -> None:
    rule = RuleRow(version=6, priority=1_000, action=1, table=0, is_l3mdev=True)
    assert to_rule_undo(rule) == "ip -6 rule del pref 1000 from all l3mdev"


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (RouteRow(kind=6, target=ip_network("127.0.0.0/8"), table=255),
         "blackhole 127.0.0.0/8 table local"),
        (RouteRow(kind=1, target=ip_network("0.0.0.0/0"), table=51_820, device=3, metric=5,
                  gateway=ip_address("10.8.0.1")),
         "default via 10.8.0.1 dev tun0 table 51820 metric 5"),
        (RouteRow(kind=7, target=ip_network("::1/128"), table=254, device=1, metric=1_024),
         "unreachable ::1 metric 1024"),
        (RouteRow(kind=42, target=ip_network("10.0.0.1"), table=254), "type 42 10.0.0.1"),
    ],
)  # fmt: skip
def test_routes(route: RouteRow, words: str) -> None:
    names = {1: "lo", 3: "tun0"}
    assert to_route_words(route, names.__getitem__) == words
    family = "ip -6" if route.target.version == 6 else "ip"
    assert to_route_undo(route, names.__getitem__) == f"{family} route del {words}"
