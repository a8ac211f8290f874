"""Turn what sock_diag says of TCP and UDP sockets into listeners and connections."""

from collections.abc import Iterator
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from struct import unpack

from homeport.model.address import Host, Transport
from homeport.model.sockets import Connection, Listener, State
from homeport.observe import sock_diag
from homeport.observe.sock_diag import Diag, Row, port_filter, port_of
from homeport.observe.tcp_info import parse_drops, parse_tcp_info

_FAMILIES = (sock_diag.AF_INET, sock_diag.AF_INET6)
_STATES = {state.value: state for state in State}
Message = tuple[Row, dict[int, bytes]]


def read_inet_listeners(
    diag: Diag, *, port: int | None = None, namespace: str | None = None
) -> tuple[Listener, ...]:
    """Return the TCP sockets that listen and the UDP sockets that are bound but not connected.

    Raises: OSError when the kernel does not let us ask.
    """
    only = b"" if port is None else port_filter(port)
    ask = sock_diag.tcp_request(sock_diag.LISTEN, extensions=sock_diag.SKMEMINFO, only=only)
    tcp = sock_diag.read_messages(diag, ask)
    udp = _udp_messages(diag, sock_diag.BOUND, sock_diag.SKMEMINFO, only)
    return (
        *(_listener(Transport.TCP, one, namespace) for one in tcp),
        *(_listener(Transport.UDP, one, namespace) for one in udp),
    )


def read_inet_connections(
    diag: Diag,
    states: frozenset[State],
    *,
    port: int | None = None,
    namespace: str | None = None,
) -> tuple[Connection, ...]:
    """Return the TCP sockets in `states` and the connected UDP sockets, with `port` at either end.

    Raises: OSError when the kernel does not let us ask.
    """
    only = b"" if port is None else port_filter(port, either_end=True)
    mask = sum(1 << state for state in states)
    ask = sock_diag.tcp_request(mask, extensions=sock_diag.INFO, only=only)
    tcp = sock_diag.read_messages(diag, ask)
    udp = _udp_messages(diag, sock_diag.ESTABLISHED, 0, only)
    return (
        *(_connection(Transport.TCP, one, namespace) for one in tcp),
        *(_connection(Transport.UDP, one, namespace) for one in udp),
    )


# The ends of connections repeat, and making an address object costs ten times the look-up.
@lru_cache(maxsize=4_096)
def host_of(family: int, raw: bytes) -> Host:
    """Return the address in row[LOCAL] or row[REMOTE]."""
    return IPv4Address(raw[:4]) if family == sock_diag.AF_INET else IPv6Address(raw)


def _udp_messages(diag: Diag, states: int, extensions: int, only: bytes) -> Iterator[Message]:
    for family in _FAMILIES:
        ask = sock_diag.udp_request(family, states, extensions=extensions, only=only)
        yield from sock_diag.read_messages(diag, ask)


def _listener(transport: Transport, message: Message, namespace: str | None) -> Listener:
    row, attributes = message
    family = row[sock_diag.FAMILY]
    v6only = attributes.get(sock_diag.ATTR_SKV6ONLY)
    cgroup = attributes.get(sock_diag.ATTR_CGROUP_ID)
    return Listener(
        transport=transport,
        host=host_of(family, row[sock_diag.LOCAL]),
        port=port_of(row[sock_diag.LOCAL_PORT]),
        path=None,
        inode=row[sock_diag.INODE],
        cookie=row[sock_diag.COOKIE],
        uid=row[sock_diag.UID],
        accept_queue=row[sock_diag.RECEIVE_QUEUE],
        backlog=row[sock_diag.SEND_QUEUE] if transport is Transport.TCP else None,
        namespace=namespace,
        is_v6only=None if v6only is None else v6only != b"\0",
        interface=row[sock_diag.INTERFACE] or None,
        cgroup_id=None if cgroup is None else unpack("=Q", cgroup)[0],
        drops=parse_drops(attributes.get(sock_diag.ATTR_SKMEMINFO)),
    )


def _connection(transport: Transport, message: Message, namespace: str | None) -> Connection:
    row, attributes = message
    family = row[sock_diag.FAMILY]
    info = parse_tcp_info(attributes.get(sock_diag.ATTR_INFO, b""))
    return Connection(
        transport=transport,
        state=_STATES[row[sock_diag.STATE]],
        local_host=host_of(family, row[sock_diag.LOCAL]),
        local_port=port_of(row[sock_diag.LOCAL_PORT]),
        remote_host=host_of(family, row[sock_diag.REMOTE]),
        remote_port=port_of(row[sock_diag.REMOTE_PORT]),
        inode=row[sock_diag.INODE],
        cookie=row[sock_diag.COOKIE],
        uid=row[sock_diag.UID],
        receive_queue_bytes=row[sock_diag.RECEIVE_QUEUE],
        send_queue_bytes=row[sock_diag.SEND_QUEUE],
        idle_ms=info.idle_ms if info else None,
        rtt_us=info.rtt_us if info else None,
        retransmits=info.retransmits if info else None,
        received_bytes=info.received_bytes if info else None,
        sent_bytes=info.sent_bytes if info else None,
        namespace=namespace,
    )
