"""How far a bound address can be reached."""

from ipaddress import ip_address

import pytest

from homeport.model.exposure import Interface, Reach, reach


def _interface(
    name: str, address: str, *, loopback: bool = False, virtual: bool = False
) -> Interface:
    return Interface(
        name=name,
        addresses=(ip_address(address),),
        is_up=True,
        is_loopback=loopback,
        is_virtual=virtual,
    )


MACHINE = (
    _interface("lo", "10.99.0.1", loopback=True),
    _interface("docker0", "172.17.0.1", virtual=True),
    _interface("eth0", "192.0.2.2"),
)


@pytest.mark.parametrize(
    ("host", "far"),
    [
        ("127.0.0.1", Reach.LOOPBACK),
        ("::ffff:127.0.0.1", Reach.LOOPBACK),
        ("::1", Reach.LOOPBACK),
        ("10.99.0.1", Reach.LOOPBACK),
        ("172.17.0.1", Reach.BRIDGE),
        ("192.0.2.2", Reach.LAN),
        ("::ffff:192.0.2.2", Reach.LAN),
        ("198.51.100.9", Reach.LAN),
        ("0.0.0.0", Reach.EVERYWHERE),
        ("::", Reach.EVERYWHERE),
    ],
)
def test_reach_follows_the_interface_that_has_the_address(host: str, far: Reach) -> None:
    assert reach(ip_address(host), MACHINE) is far
