"""The address to connect to, for every way of listening."""

from ipaddress import ip_address

import pytest
from nouns import service

from homeport.model.address import Transport
from homeport.model.front import Place, Speaks
from homeport.plan.app_places import host_of, place_of, speaks_of


@pytest.mark.parametrize(
    ("addresses", "host"),
    [
        (("127.0.0.1",), "127.0.0.1"),
        (("::1",), "::1"),
        (("::1", "127.0.0.1"), "127.0.0.1"),
        (("0.0.0.0",), "127.0.0.1"),
        (("::",), "::1"),
        (("127.0.0.7", "127.0.0.5"), "127.0.0.5"),
        (("::ffff:127.0.0.1",), "127.0.0.1"),
        (("192.168.1.5", "10.0.0.1"), "10.0.0.1"),
        (("fe80::1%eth0", "192.168.1.5"), "192.168.1.5"),
        (("127.0.0.9", "::1"), "127.0.0.9"),
        ((), "127.0.0.1"),
    ],
)
def test_hosts(addresses: tuple[str, ...], host: str) -> None:
    assert host_of(addresses) == ip_address(host)


def test_places() -> None:
    assert place_of(service(80, namespace="blue")) == Place(
        host=ip_address("127.0.0.1"), port=80, namespace="blue"
    )
    unix = service(None, transport=Transport.UNIX, path="/run/app.sock")
    assert place_of(unix) == Place(path="/run/app.sock")


def test_what_is_spoken() -> None:
    assert speaks_of(service(tls=True)) is Speaks.HTTPS
    assert speaks_of(service(protocol="grpc")) is Speaks.HTTP2
    assert speaks_of(service(protocol="http")) is Speaks.HTTP1
