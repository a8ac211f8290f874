"""Listen to the kernel's own account of what each rule did to each packet."""

import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from ipaddress import ip_address

from homeport.model.address import Host

# Source: include/uapi/linux/netfilter/{nfnetlink,nf_tables}.h, nft_trace_notify() in
# net/netfilter/nf_tables_trace.c. Numbers in attributes are in network byte order.
_NETLINK_NETFILTER = 12
_GROUP_TRACE = 9
_ADD_MEMBERSHIP, _SOL_NETLINK = 1, 270
_MESSAGE_TRACE = 10 << 8 | 17
_HEADER = struct.Struct("=IHHII")
_FAMILIES = {1: "inet", 2: "ip", 5: "netdev", 10: "ip6"}
_TABLE, _CHAIN, _RULE, _TYPE, _VERDICT, _ID, _NETWORK, _TRANSPORT = 1, 2, 3, 4, 5, 6, 8, 9
_POLICY = 16
_VERDICT_CODE = 1
_BUFFER_BYTES = 1 << 20
MOST_EVENTS = 20_000


class Kind(IntEnum):
    """What the kernel tells of: a chain's policy, its return, or a rule that matched."""

    POLICY = 1
    RETURN = 2
    RULE = 3


DROP, ACCEPT, QUEUE = 0, 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """The addresses of a packet as a chain saw it."""

    protocol: int
    source: tuple[Host, int]
    target: tuple[Host, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One step of one packet. `verdict` is the policy's where `kind` is POLICY."""

    family: str
    table: str
    chain: str
    kind: int
    verdict: int
    handle: int
    packet: Packet | None


@dataclass(slots=True)
class Listener:
    """Keeps every event since it was opened, in order."""

    events: list[Event] = field(default_factory=list)
    opened: socket.socket | None = None
    _packets: dict[int, Packet] = field(default_factory=dict)

    def open(self) -> None:
        """Begin to listen in the calling thread's namespace.

        Raises: OSError when that is not allowed.
        """
        opened = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _NETLINK_NETFILTER)
        try:
            opened.settimeout(0)
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER_BYTES)
            opened.bind((0, 0))
            opened.setsockopt(_SOL_NETLINK, _ADD_MEMBERSHIP, _GROUP_TRACE)
        except OSError:
            opened.close()
            raise
        self.opened = opened

    def close(self) -> None:
        """Stop listening."""
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def read(self) -> None:
        """Take in what has come, without waiting."""
        while self.opened is not None and len(self.events) < MOST_EVENTS:
            try:
                body = self.opened.recv(1 << 16)
            except OSError:  # nothing more, or more than fitted
                return
            for family, attributes in _messages(body):
                self.events.append(self._event(family, attributes))

    def _event(self, family: int, found: dict[int, bytes]) -> Event:
        number = _number(found.get(_ID))
        packet = _packet(found.get(_NETWORK, b""), found.get(_TRANSPORT, b""))
        if packet is None:
            # Only the first event of a chain carries the headers.
            packet = self._packets.get(number)
        else:
            self._packets[number] = packet
        kind = _number(found.get(_TYPE))
        code = dict(_attributes(found.get(_VERDICT, b""))).get(_VERDICT_CODE)
        return Event(
            family=_FAMILIES.get(family, str(family)),
            table=_text(found.get(_TABLE)),
            chain=_text(found.get(_CHAIN)),
            kind=kind,
            verdict=_number(found.get(_POLICY) if kind == Kind.POLICY else code, default=-1),
            handle=_number(found.get(_RULE)),
            packet=packet,
        )


def _messages(body: bytes) -> Iterator[tuple[int, dict[int, bytes]]]:
    at = 0
    while at + 20 <= len(body):
        length, kind, *_ = _HEADER.unpack_from(body, at)
        if kind == _MESSAGE_TRACE:
            yield body[at + 16], dict(_attributes(body[at + 20 : at + length]))
        at += max(length + 3 & ~3, 20)


def _attributes(body: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(body):
        length, kind = struct.unpack_from("=HH", body, at)
        yield kind & 0x3FFF, body[at + 4 : at + length]
        at += max(length + 3 & ~3, 4)


def _number(value: bytes | None, *, default: int = 0) -> int:
    return default if value is None else int.from_bytes(value, "big", signed=len(value) == 4)


def _text(value: bytes | None) -> str:
    return (value or b"").rstrip(b"\0").decode("utf-8", "replace")


def _packet(network: bytes, transport: bytes) -> Packet | None:
    """Return the addresses in the two headers; a protocol without ports has port 0."""
    if len(network) >= 20 and network[0] >> 4 == 4:
        protocol, source, target = network[9], network[12:16], network[16:20]
    elif len(network) >= 40 and network[0] >> 4 == 6:
        protocol, source, target = network[6], network[8:24], network[24:40]
    else:
        return None
    has_ports = protocol in (socket.IPPROTO_TCP, socket.IPPROTO_UDP) and len(transport) >= 4
    ports = struct.unpack_from(">HH", transport) if has_ports else (0, 0)
    return Packet(
        protocol=protocol,
        source=(ip_address(source), ports[0]),
        target=(ip_address(target), ports[1]),
    )
