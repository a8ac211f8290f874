"""Addresses: what the kernel prints, what counts as loopback."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.model.address import Endpoint, parse_host, plain, reachable_host


@pytest.mark.parametrize(
    ("host", "exposed"),
    [
        ("127.0.0.1", False),
        ("127.8.9.1", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("0.0.0.0", True),
        ("::", True),
        ("::ffff:0.0.0.0", True),
        ("192.0.2.7", True),
    ],
)
def test_only_loopback_is_not_exposed(host: str, *, exposed: bool) -> None:
    assert Endpoint(host=ip_address(host), port=80).is_exposed is exposed


@given(st.ip_addresses(v=4))
def test_the_mapped_form_is_the_same_address(host: IPv4Address) -> None:
    assert plain(IPv6Address(f"::ffff:{host}")) == host
    assert plain(host) == host


@given(st.ip_addresses())
def test_brackets_and_zones_are_read(host: IPv4Address | IPv6Address) -> None:
    assert parse_host(f"[{host}]") == host
    assert parse_host(f"{host}%eth0") == host


def test_an_endpoint_prints_as_people_write_it() -> None:
    assert str(Endpoint(host=ip_address("::1"), port=80)) == "[::1]:80"
    assert str(Endpoint(host=ip_address("127.0.0.1"), port=80)) == "127.0.0.1:80"


@pytest.mark.parametrize(
    ("addresses", "host"),
    [
        ((), None),
        (("0.0.0.0",), "127.0.0.1"),
        (("0.0.0.0", "127.0.0.5"), "127.0.0.5"),
        (("::1", "127.0.0.1"), "127.0.0.1"),
        (("::",), "[::1]"),
        (("::ffff:127.0.0.1",), "127.0.0.1"),
        (("192.0.2.7",), "192.0.2.7"),
        (("2001:db8::7",), "[2001:db8::7]"),
    ],
)
def test_a_url_goes_to_loopback_where_that_is_taken(
    addresses: tuple[str, ...], host: str | None
) -> None:
    assert reachable_host(addresses) == host
