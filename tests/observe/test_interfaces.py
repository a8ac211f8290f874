"""Interfaces of this machine and of a namespace that the test made."""

import json
import shutil
import subprocess
import sys
from ipaddress import ip_address
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.model.exposure import Reach, reach
from homeport.observe.interfaces import is_inner, read_interfaces
from homeport.observe.rtnetlink import Link

WORLD = """
set -e
ip link set lo up
ip link add docker0 type bridge
ip link add veth1 type veth peer name veth2
ip link set veth1 master docker0 up
ip link set docker0 up
ip addr add 172.17.0.1/16 dev docker0
ip addr add 198.51.100.7/24 dev veth2
ip addr add 2001:db8::7/64 dev veth2 nodad
ip tuntap add tap0 mode tap
ip tuntap add tun0 mode tun
ip link add lan0 link veth2 type macvlan mode bridge
ip link add br0 type bridge
ip link set lan0 master br0
"""
READ = (
    "import json\n"
    "from homeport.observe.interfaces import read_interfaces\n"
    "print(json.dumps({one.name: [one.is_up, one.is_loopback, one.is_virtual,\n"
    "                             [str(each) for each in one.addresses]]\n"
    "                  for one in read_interfaces()}))"
)


def test_this_machine() -> None:
    found = read_interfaces()
    (loopback,) = (one for one in found if one.is_loopback)
    assert loopback.is_up
    assert not loopback.is_virtual
    assert reach(ip_address("127.0.0.1"), found) is Reach.LOOPBACK


@pytest.mark.netns
def test_a_namespace_with_bridges(tmp_path: Path) -> None:
    needs("netns", have=is_root() and shutil.which("ip") is not None)
    script = tmp_path / "world"
    script.write_text(WORLD + f'exec "{sys.executable}" -c "$READ"\n')
    done = subprocess.run(
        ["unshare", "-n", "sh", str(script)],
        env={"READ": READ, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["lo"][:3] == [True, True, False]
    assert found["docker0"][:3] == [True, False, True]
    assert "172.17.0.1" in found["docker0"][3]
    assert found["veth1"][2]
    assert found["tap0"][2]
    assert not found["tun0"][2], "a tunnel may lead to a company's network"
    assert {"198.51.100.7", "2001:db8::7"} <= set(found["veth2"][3])
    assert not found["br0"][2], "a bridge with a way out is the LAN"


@pytest.mark.parametrize(
    ("link", "inner"),
    [
        (Link(index=1, name="eth0", flags=1), False),
        (Link(index=1, name="eth0", flags=1, kind="veth"), True),
        (Link(index=1, name="tailscale0", flags=1, kind="tun"), False),
        (Link(index=1, name="vnet0", flags=1, kind="tun", is_tap=True), True),
        (Link(index=1, name="wg0", flags=1, kind="wireguard"), False),
        (Link(index=1, name="vboxnet0", flags=1), True),
        (Link(index=1, name="virbr0", flags=1, kind="bridge"), True),
        (Link(index=1, name="new0", flags=1, kind="not-known-yet"), False),
    ],
    ids=lambda one: f"{one.name}-{one.kind}" if isinstance(one, Link) else str(one),
)
def test_what_leads_out(link: Link, inner: bool) -> None:  # noqa: FBT001 - a table of truths
    assert is_inner(link, [link]) is inner


def test_a_captured_machine_has_its_own() -> None:
    captured = Path(__file__).parents[1] / "machines/docker-host"
    found = read_interfaces(captured)
    assert reach(ip_address("172.17.0.1"), found) is Reach.BRIDGE
    assert reach(ip_address("192.0.2.10"), found) is Reach.LAN
