"""Where an app can be reached, out of the addresses of its listener."""

from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address

from homeport.model.address import Host, parse_host, plain
from homeport.model.front import Place, Speaks
from homeport.model.service import Service

V4, V6 = IPv4Address("127.0.0.1"), IPv6Address("::1")


Nearby = Callable[[Place | None], Sequence[Service]]


def by_port(services: Iterable[Service]) -> Nearby:
    """Return a function that gives those of `services` that may be at a place, by its port.

    A thousand routes among a thousand services would take a second otherwise.
    """
    found: dict[int | None, list[Service]] = {}
    for one in services:
        found.setdefault(one.port, []).append(one)

    def nearby(place: Place | None) -> Sequence[Service]:
        return () if place is None else found.get(place.port, ())

    return nearby


def place_of(one: Service) -> Place:
    """Return the place to connect to: loopback wherever the listener takes it, IPv4 first."""
    if one.port is None:
        return Place(path=one.path, namespace=one.namespace)
    return Place(host=host_of(one.addresses), port=one.port, namespace=one.namespace)


def host_of(addresses: Iterable[str]) -> Host:
    """Return the best address of a listener.

    An IPv6 wildcard may or may not take IPv4 as well (IPV6_V6ONLY), so it is asked by IPv6.
    """
    hosts = [plain(parse_host(one)) for one in addresses]
    fours = [one for one in hosts if one.version == 4]
    sixes = [one for one in hosts if one.version == 6]
    for family, loopback in ((fours, V4), (sixes, V6)):
        own = [one for one in family if one.is_loopback]
        if loopback in own or any(one.is_unspecified for one in family):
            return loopback
        if own:
            return min(own, key=int)
    return min(hosts, key=lambda one: (one.version, int(one)), default=V4)


def speaks_of(one: Service) -> Speaks:
    """Return what the app speaks."""
    if one.tls:
        return Speaks.HTTPS
    return Speaks.HTTP2 if one.protocol == "grpc" else Speaks.HTTP1
