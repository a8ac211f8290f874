"""The loopback interface, whole and broken, and IPv6 switched off."""

from ipaddress import ip_address
from pathlib import Path

import pytest
from loopback import NOBODY
from namespace_worlds import inside, needs_namespaces

from homeport.model.route import Loopback
from homeport.observe.loopback import read_loopback

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")
IPV6 = "/proc/sys/net/ipv6/conf"


def test_this_machine() -> None:
    found = read_loopback()
    assert found.is_up
    assert V4 in found.addresses
    assert set(found.addresses) <= set(found.local_addresses)
    assert found.is_ipv6_off is (found.ipv6_evidence is not None)


def _read(*commands: str, uid: int | None = None) -> Loopback:
    needs_namespaces()
    return inside(commands, read_loopback, uid=uid)


@pytest.mark.netns
def test_a_whole_one() -> None:
    found = _read()
    assert found == Loopback(name="lo", is_up=True, addresses=(V4, V6), local_addresses=(V4, V6))


@pytest.mark.netns
def test_down() -> None:
    found = _read("ip link set lo down", uid=NOBODY)
    assert (found.name, found.is_up) == ("lo", False)


@pytest.mark.netns
def test_without_its_address() -> None:
    found = _read("ip addr del 127.0.0.1/8 dev lo", "ip addr add 10.1.1.1/32 dev lo")
    assert found.is_up
    assert V4 not in found.addresses
    assert ip_address("10.1.1.1") in found.addresses


@pytest.mark.netns
def test_addresses_of_other_interfaces_are_local_too() -> None:
    found = _read("ip tuntap add tun0 mode tun", "ip addr add 10.8.0.2/24 dev tun0")
    assert ip_address("10.8.0.2") in found.local_addresses
    assert ip_address("10.8.0.2") not in found.addresses


@pytest.mark.netns
def test_ipv6_switched_off_for_all() -> None:
    found = _read(f"echo 1 > {IPV6}/all/disable_ipv6")
    assert (found.is_ipv6_off, found.addresses) == (True, (V4,))
    assert found.ipv6_evidence == "net.ipv6.conf.lo.disable_ipv6 = 1"


@pytest.mark.netns
def test_only_the_setting_of_lo_counts() -> None:
    on = _read(f"echo 1 > {IPV6}/all/disable_ipv6", f"echo 0 > {IPV6}/lo/disable_ipv6")
    assert (on.is_ipv6_off, on.addresses) == (False, (V4, V6))
    off = _read(f"echo 1 > {IPV6}/lo/disable_ipv6", uid=NOBODY)
    assert (off.is_ipv6_off, off.addresses) == (True, (V4,))


def _captured(root: Path, **files: str) -> Loopback:
    for path, text in files.items():
        file = root / path.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return read_loopback(root)


def test_a_captured_kernel_without_ipv6(tmp_path: Path) -> None:
    unknown = _captured(tmp_path, sys__class__net__lo__flags="0x9\n")
    assert (unknown.name, unknown.is_up, unknown.is_ipv6_off) == ("lo", True, False)
    built_without = _captured(tmp_path, proc__net__tcp="")
    assert built_without.ipv6_evidence == "the kernel has no IPv6"
    off = _captured(tmp_path, sys__module__ipv6__parameters__disable="1\n")
    assert off.ipv6_evidence == "ipv6.disable = 1 (a parameter of the kernel module)"
    there = _captured(tmp_path, proc__net__if_inet6="")
    assert not there.is_ipv6_off


def test_a_captured_machine_without_lo(tmp_path: Path) -> None:
    assert read_loopback(tmp_path) == Loopback(name=None, is_up=False)


def test_where_there_is_no_netlink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("homeport.observe.interfaces._has_netlink", lambda: False)
    found = read_loopback()
    assert found.is_up
    assert V4 in found.addresses
