"""Interfaces of a captured machine, from its files."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address
from pathlib import Path

from homeport.observe.interfaces import read_interfaces
from homeport.observe.sys_net import parse_fib_trie, parse_if_inet6, parse_routes, read_captured

MACHINES = Path(__file__).parents[1] / "machines"


def test_a_docker_host() -> None:
    found = {one.name: one for one in read_interfaces(MACHINES / "docker-host")}
    assert {name for name, one in found.items() if one.is_virtual} == {"docker0", "veth1a2b3c4"}
    assert found["lo"].is_loopback
    assert found["lo"].addresses == (IPv4Address("127.0.0.1"), IPv6Address("::1"))
    assert found["eth0"].addresses == (
        IPv4Address("192.0.2.10"),
        ip_address("fe80::5054:ff:fe12:1"),
    )
    assert found["docker0"].addresses == (IPv4Address("172.17.0.1"),)
    assert found["docker0"].is_up


def test_a_host_whose_bridge_is_the_lan(tmp_path: Path) -> None:
    for path, text in {
        "br0/flags": "0x1003",
        "br0/bridge/bridge_id": "8000",
        "br0/brif/eth0/port_id": "0x8001",
        "eth0/flags": "0x1103",
        "eth0/device/vendor": "0x1af4",
        "tap0/flags": "0x1003",
        "tap0/tun_flags": "0x1002",
        "tailscale0/flags": "0x1091",
        "tailscale0/tun_flags": "0x1",
        "vlan7/flags": "0x1003",
        "vlan7/uevent": "DEVTYPE=vlan\nINTERFACE=vlan7\n",
        "dummy0/flags": "",
    }.items():
        place = tmp_path / "sys/class/net" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    (tmp_path / "sys/class/net/bonding_masters").write_text("")
    found = read_captured(tmp_path)
    assert {one.name for one in found if one.is_virtual} == {"tap0", "dummy0"}
    assert len(found) == 6


def test_a_machine_without_anything(tmp_path: Path) -> None:
    assert read_captured(tmp_path) == ()


def test_routes_and_addresses() -> None:
    head = "Iface Destination Gateway Flags RefCnt Use Metric Mask\n"
    text = head + "eth0 000200C0 0 1 0 0 0 00FFFFFF\nx\n"
    assert parse_routes(text) == [(IPv4Network("192.0.2.0/24"), "eth0")]
    assert parse_fib_trie(
        "|-- 10.0.0.1\n   /32 host LOCAL\n|-- 10.0.0.255\n   /32 link BROADCAST\n"
    ) == [IPv4Address("10.0.0.1")]
    assert list(parse_if_inet6("nonsense\n")) == []


def test_this_machines_files_can_be_read_the_same_way() -> None:
    (loopback,) = (one for one in read_captured(Path("/")) if one.is_loopback)
    assert IPv4Address("127.0.0.1") in loopback.addresses
