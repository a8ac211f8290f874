"""Words for parts of a service that ls and why share: port, address, exposure, rivals."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_address

from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Span, Tone
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.label import label
from homeport.model.service import Service

REACH_WORDS = {
    Reach.LOOPBACK: "this machine only",
    Reach.BRIDGE: "exposed to containers and guests of this machine",
    Reach.LAN: "exposed to your network",
    Reach.EVERYWHERE: "exposed on every network",
}
REACH_TONES = {
    Reach.LOOPBACK: Tone.PLAIN,
    Reach.BRIDGE: Tone.CAUTION,
    Reach.LAN: Tone.DANGER,
    Reach.EVERYWHERE: Tone.DANGER,
}


def what(service: Service) -> str:
    """Return the name of `service`, or whose it is where the process is hidden."""
    known = label(service)
    if known:
        return printable(known)
    if service.unit:
        return printable(service.unit)
    owner = service.user or (f"uid {service.uid}" if service.uid is not None else "somebody")
    return f"? ({printable(owner)})"


def port(service: Service) -> str:
    """Return 5173, 5353/udp or unix."""
    if service.port is None:
        return str(service.transport)
    if service.transport is Transport.TCP:
        return str(service.port)
    return f"{service.port}/{service.transport}"


def hosts(service: Service) -> str:
    """Return the addresses, IPv6 in brackets, or the path of a unix socket."""
    if service.transport is Transport.UNIX:
        return printable(service.path or "unnamed")
    return " ".join(_host(one) for one in service.addresses)


def _host(text: str) -> str:
    return f"[{text}]" if ":" in text else printable(text)


def address(service: Service) -> Span:
    """Return where it listens, led by the word `exposed` in red where others can reach it."""
    where = hosts(service)
    if service.namespace:
        where = f"{where} in {printable(service.namespace)}"
    tone = REACH_TONES[service.reach]
    if service.reach is Reach.BRIDGE:
        return Span(f"bridge {where}", tone)
    return Span(f"exposed {where}" if service.exposed else where, tone)


def rivals(services: Iterable[Service]) -> list[tuple[Service, ...]]:
    """Return the services that share a port although they are different programs.

    The same port of another namespace or transport is no rival: no client can confuse them.
    """
    by_place: dict[tuple[int, str, str | None], list[Service]] = {}
    for one in services:
        if one.port is not None and one.transport is Transport.TCP:
            by_place.setdefault((one.port, one.transport, one.namespace), []).append(one)
    return [tuple(found) for found in by_place.values() if len({one.pid for one in found}) > 1]


def rivalry(found: Sequence[Service]) -> str:
    """Return one sentence about two or more programs on the same port."""
    who = " and ".join(f"{what(one)} on {hosts(one)}" for one in found)
    return f"{found[0].port} is {len(found)} programs: {who}"


def is_ipv6(text: str) -> bool:
    """Return whether an address of a service is IPv6."""
    return ip_address(text.partition("%")[0]).version == 6
