"""psutil's view of the interfaces."""

from ipaddress import IPv4Address

from homeport.observe.psutil_interfaces import read_interfaces_portably


def test_loopback_is_there() -> None:
    (loopback,) = (one for one in read_interfaces_portably() if one.is_loopback)
    assert IPv4Address("127.0.0.1") in loopback.addresses
    assert loopback.is_up
    assert not loopback.is_virtual
