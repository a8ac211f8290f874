"""Where packets go, in namespaces whose rules and routes catch what belongs to this machine."""

import os
import resource
import sys
from ipaddress import IPv6Address, ip_address

import pytest
from loopback import NOBODY, in_child
from namespace_worlds import inside, needs_namespaces, run

from homeport.model.route import Route, RouteKind
from homeport.observe.routes import peer_of, read_route

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")
# Without this order no rule comes before the local table, which is what kill switches do.
LATE = "ip rule del pref 0 && ip rule add pref 500 lookup local"
LATE6 = "ip -6 rule del pref 0 && ip -6 rule add pref 500 lookup local"
TUNNEL = "ip tuntap add tun0 mode tun && ip addr add 10.8.0.2/24 dev tun0 && ip link set tun0 up"


def test_loopback_is_delivered_here() -> None:
    for one in (V4, V6):
        found = read_route(one, port=80)
        assert (found.kind, found.device, found.culprits) == (RouteKind.LOCAL, "lo", ())


@pytest.mark.parametrize(
    ("asked", "peer"),
    [("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("::ffff:127.0.0.1", "127.0.0.1"), ("::1", "::1")],
)
def test_a_wildcard_is_reached_on_loopback(asked: str, peer: str) -> None:
    assert peer_of(ip_address(asked)) == ip_address(peer)


CAUGHT = {
    "a rule for loopback": (
        (LATE, "ip rule add pref 100 to 127.0.0.0/8 blackhole"), V4,
        RouteKind.BLACKHOLE, "100: from all to 127.0.0.0/8 blackhole",
    ),
    "a rule for all": (
        (LATE, "ip rule add pref 100 prohibit"), V4,
        RouteKind.PROHIBIT, "100: from all prohibit",
    ),
    "an unreachable rule, which gives the same error as no route": (
        (LATE, "ip rule add pref 100 to 127.0.0.1 unreachable"), V4,
        RouteKind.UNREACHABLE, "100: from all to 127.0.0.1 unreachable",
    ),
    "a rule on the way back": (
        (LATE, "ip rule add pref 100 from 127.0.0.0/8 prohibit"), V4,
        RouteKind.PROHIBIT, "100: from 127.0.0.0/8 prohibit",
    ),
    "a rule for what this machine sends": (
        (LATE, "ip rule add pref 100 iif lo blackhole"), V4,
        RouteKind.BLACKHOLE, "100: from all iif lo blackhole",
    ),
    "a rule for the port": (
        (LATE, "ip rule add pref 100 ipproto tcp dport 8080 blackhole"), V4,
        RouteKind.BLACKHOLE, "100: from all ipproto tcp dport 8080 blackhole",
    ),
    "a rule for IPv6": (
        (LATE6, "ip -6 rule add pref 100 to ::1 blackhole"), V6,
        RouteKind.BLACKHOLE, "100: from all to ::1 blackhole",
    ),
    "a route that takes the place of the local one": (
        ("ip route del local 127.0.0.1 table local", "ip route del local 127.0.0.0/8 table local",
         "ip route add blackhole 127.0.0.0/8 table local"), V4,
        RouteKind.BLACKHOLE, "blackhole 127.0.0.0/8 table local",
    ),
    "a narrower route": (
        ("ip route del local 127.0.0.1 table local",
         "ip route add prohibit 127.0.0.1 table local"), V4,
        RouteKind.PROHIBIT, "prohibit 127.0.0.1 table local",
    ),
    "an IPv6 route": (
        ("ip -6 route del local ::1 table local", "ip -6 route add blackhole ::1/128"), V6,
        RouteKind.BLACKHOLE, "blackhole ::1 metric 1024",
    ),
    "a VPN that takes everything": (
        (TUNNEL, LATE, "ip route add default dev tun0 table 51820",
         "ip rule add pref 100 not fwmark 0xca6c lookup 51820"), V4,
        RouteKind.UNICAST, "100: not from all fwmark 0xca6c lookup 51820",
    ),
    "a user's rule": (
        (LATE, f"ip rule add pref 100 uidrange {NOBODY}-{NOBODY} blackhole"), V4,
        RouteKind.BLACKHOLE, f"100: from all uidrange {NOBODY}-{NOBODY} blackhole",
    ),
    "a route to another machine": (
        ("ip route add blackhole 10.0.0.0/8",), ip_address("10.1.2.3"),
        RouteKind.BLACKHOLE, "blackhole 10.0.0.0/8",
    ),
}  # fmt: skip


@pytest.mark.netns
@pytest.mark.parametrize("name", CAUGHT)
def test_what_catches_it_is_named_and_undone(name: str) -> None:
    needs_namespaces()
    commands, host, kind, culprit = CAUGHT[name]

    def read() -> tuple[Route, Route]:
        found = read_route(host, uid=NOBODY, port=8080)
        if found.undo is not None:
            run(found.undo)
        return found, read_route(host, uid=NOBODY, port=8080)

    found, then = inside(commands, read)
    assert found.kind is kind
    assert found.culprits[0] == culprit
    assert then.culprits == ()


@pytest.mark.netns
def test_an_undone_rule_lets_packets_through() -> None:
    needs_namespaces()

    def read() -> Route:
        run(read_route(V4).undo or "false")
        return read_route(V4)

    assert inside((LATE, "ip rule add pref 100 tos 0 to 127.0.0.0/8 prohibit"), read).kind is (
        RouteKind.LOCAL
    )


FREE = {
    "a rule after the local table": ("ip rule add pref 100 blackhole",),
    "a rule for other addresses": (LATE, "ip rule add pref 100 to 10.0.0.0/8 blackhole"),
    "a rule for another user": (LATE, "ip rule add pref 100 uidrange 4000-4001 blackhole"),
    "a rule for another port": (LATE, "ip rule add pref 9 ipproto tcp dport 81 blackhole"),
    "a rule for marked packets": (LATE, "ip rule add pref 100 fwmark 0x1 blackhole"),
    "an empty table": (LATE, "ip rule add pref 100 lookup 77"),
    "a VPN beside the local table": (
        TUNNEL, "ip route add default dev tun0 table 51820",
        "ip rule add pref 100 not fwmark 0xca6c lookup 51820",
    ),
}  # fmt: skip


@pytest.mark.netns
@pytest.mark.parametrize("name", FREE)
def test_what_does_not_catch_it_is_left_alone(name: str) -> None:
    needs_namespaces()
    found = inside(FREE[name], lambda: read_route(V4, uid=NOBODY, port=8080))
    assert (found.kind, found.culprits, found.undo) == (RouteKind.LOCAL, (), None)


MISSING = {
    "no address": ("ip addr del 127.0.0.1/8 dev lo",),
    "no address, and a default route": (
        "ip addr del 127.0.0.1/8 dev lo", TUNNEL, "ip route add default dev tun0",
    ),
    "no address, and a last resort": (
        "ip addr del 127.0.0.1/8 dev lo", "ip route add unreachable default metric 4000",
    ),
}  # fmt: skip


@pytest.mark.netns
@pytest.mark.parametrize("name", MISSING)
def test_a_missing_address_has_no_culprit(name: str) -> None:
    needs_namespaces()
    found = inside(MISSING[name], lambda: read_route(V4))
    assert found.kind is not RouteKind.LOCAL
    assert (found.culprits, found.undo) == ((), None)


@pytest.mark.netns
def test_lo_that_is_down_has_no_culprit() -> None:
    needs_namespaces()
    assert inside(("ip link set lo down",), lambda: read_route(V4)).culprits == ()


@pytest.mark.netns
def test_another_machine_is_reached_through_an_interface() -> None:
    needs_namespaces()
    found = inside((TUNNEL,), lambda: read_route(ip_address("10.8.0.9")))
    assert (found.kind, found.device, found.culprits) == (RouteKind.UNICAST, "tun0", ())


@pytest.mark.netns
def test_a_user_without_rights_sees_the_same() -> None:
    needs_namespaces()
    commands = (LATE, "ip rule add pref 100 to 127.0.0.0/8 blackhole")
    found = inside(commands, lambda: read_route(V4), uid=NOBODY)
    assert (found.kind, len(found.culprits)) == (RouteKind.BLACKHOLE, 1)


def test_an_address_that_nobody_routes() -> None:
    assert read_route(IPv6Address("ff00::")).kind in set(RouteKind)


def test_a_system_without_netlink_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert read_route(V4) == Route(host=V4, kind=RouteKind.UNKNOWN)


def test_a_sandbox_that_refuses_sockets_gives_no_answer() -> None:
    def read() -> bytes:
        most = os.dup(0) + 1
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        return read_route(V4).kind.encode()

    assert in_child(read) == b"unknown"
