"""What the kernel says of routes and rules, from itself and from bytes."""

import errno
import struct
from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from namespace_worlds import inside, needs_namespaces

from homeport.observe.route_netlink import (
    BLACKHOLE,
    LOCAL,
    LOCAL_TABLE,
    PROHIBIT,
    TO_TABLE,
    UNICAST,
    Packet,
    RouteRow,
    RuleRow,
    ask_route,
    ask_routes,
    ask_rules,
    parse_route,
    parse_rule,
)
from homeport.observe.rtnetlink import RefusedError

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")
TUNNEL = "ip tuntap add tun0 mode tun && ip addr add 10.8.0.2/24 dev tun0 && ip link set tun0 up"


@pytest.mark.netns
def test_a_fresh_namespace() -> None:
    needs_namespaces()
    rules = inside((), lambda: ask_rules(4) + ask_rules(6))
    assert [(one.version, one.priority, one.action, one.table) for one in rules] == [
        (4, 0, TO_TABLE, 255), (4, 32_766, TO_TABLE, 254), (4, 32_767, TO_TABLE, 253),
        (6, 0, TO_TABLE, 255), (6, 32_766, TO_TABLE, 254),
    ]  # fmt: skip
    routes = inside((), lambda: ask_routes(V4) + ask_routes(V6))
    assert {(str(one.target), one.kind, one.table) for one in routes} == {
        ("127.0.0.0/8", LOCAL, LOCAL_TABLE),
        ("127.0.0.1/32", LOCAL, LOCAL_TABLE),
        ("::1/128", LOCAL, LOCAL_TABLE),
        *((str(one.target), one.kind, one.table) for one in routes if one.target.version == 6),
    }


@pytest.mark.netns
def test_every_part_of_a_rule() -> None:
    needs_namespaces()
    command = (
        "ip rule add pref 7 not from 10.0.0.0/8 to 127.0.0.1 tos 0x10 fwmark 0xca6c/0xffff "
        "iif lo oif lo uidrange 5-6 ipproto tcp sport 1-2 dport 80 lookup 4000 "
        "suppress_prefixlength 8"
    )
    rules = inside((command, "ip rule add pref 8 goto 9"), lambda: ask_rules(4))
    assert rules[1] == RuleRow(
        version=4,
        priority=7,
        action=TO_TABLE,
        table=4_000,
        is_inverted=True,
        source=ip_network("10.0.0.0/8"),
        target=ip_network("127.0.0.1/32"),
        tos=16,
        mark=(0xCA6C, 0xFFFF),
        iif="lo",
        oif="lo",
        uids=(5, 6),
        protocol=6,
        source_ports=(1, 2),
        target_ports=(80, 80),
        suppress_prefix=8,
    )
    assert rules[2].goto == 9


@pytest.mark.netns
def test_routes_that_cover_an_address() -> None:
    needs_namespaces()
    commands = (
        TUNNEL,
        "ip route add default via 10.8.0.1 dev tun0 metric 5",
        "ip route add blackhole 10.0.0.0/8",
        "ip route add prohibit 10.9.0.0/16 table 4000",
        "ip route add blackhole 172.16.0.0/12",
    )
    routes = inside(commands, lambda: ask_routes(ip_address("10.9.1.1")))
    (tunnel,) = (one.device for one in routes if one.device)
    assert set(routes) == {
        RouteRow(
            kind=UNICAST, target=ip_network("0.0.0.0/0"), table=254, device=tunnel,
            gateway=ip_address("10.8.0.1"), metric=5,
        ),
        RouteRow(kind=BLACKHOLE, target=ip_network("10.0.0.0/8"), table=254),
        RouteRow(kind=PROHIBIT, target=ip_network("10.9.0.0/16"), table=4_000),
    }  # fmt: skip


def test_the_way_to_loopback() -> None:
    found = ask_route(Packet(host=V4, source=V4, uid=0, port=80))
    assert (found.kind, found.device) == (LOCAL, 1)


@pytest.mark.netns
def test_a_refusal_has_the_number_that_connect_gives() -> None:
    needs_namespaces()

    def read() -> int | None:
        try:
            ask_route(Packet(host=ip_address("203.0.113.1")))
        except RefusedError as error:
            return error.errno
        return None

    assert inside((), read) == errno.ENETUNREACH
    assert inside(("ip route add prohibit 203.0.113.0/24",), read) == errno.EACCES
    assert inside(("ip route add unreachable 203.0.113.0/24",), read) == errno.EHOSTUNREACH


def test_other_families_are_left_out() -> None:
    body = struct.pack("=BBBBBBBBI", 7, 0, 0, 0, 0, 0, 0, 1, 0)
    assert list(parse_route(body)) == []
    assert list(parse_rule(body)) == []


@given(st.binary(max_size=120))
def test_no_body_is_too_strange(tail: bytes) -> None:
    for head in (b"", struct.pack("=BBBBBBBBI", 2, 32, 8, 0, 0, 0, 0, 1, 0)):
        list(parse_route(head + tail))
        list(parse_rule(head + tail))


@given(kind=st.integers(1, 30), value=st.binary(max_size=20), family=st.sampled_from([2, 10]))
def test_no_attribute_is_too_strange(kind: int, value: bytes, family: int) -> None:
    body = struct.pack("=BBBBBBBBI", family, 24, 24, 0, 0, 0, 0, 1, 0)
    body += struct.pack("=HH", len(value) + 4, kind) + value + bytes(-len(value) % 4)
    list(parse_route(body))
    list(parse_rule(body))
