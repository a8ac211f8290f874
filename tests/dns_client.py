"""A DNS client of the tests' own: writes queries, reads answers, over UDP and TCP."""

import socket
import struct
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

NUMBER = 0x1234
_DEADLINE_S = 5.0


@dataclass(frozen=True, kw_only=True)
class Reply:
    """An answer, read strictly: what does not fit raises."""

    number: int
    code: int
    is_authoritative: bool
    is_truncated: bool
    question: bytes
    addresses: tuple[IPv4Address | IPv6Address, ...]
    authorities: int
    udp_limit: int | None


def ask_bytes(name: str, kind: int, group: int = 1) -> bytes:
    """Return a question."""
    labels = [one.encode() for one in name.split(".") if one]
    whole = b"".join(len(one).to_bytes(1) + one for one in labels)
    return whole + b"\0" + struct.pack("!HH", kind, group)


def query(
    name: str,
    kind: int,
    *,
    group: int = 1,
    edns: int | None = None,
    version: int = 0,
    options: bytes = b"",
) -> bytes:
    """Return a query, with recursion desired as all stub resolvers have it."""
    header = struct.pack("!HHHHHH", NUMBER, 0x0100, 1, 0, 0, edns is not None)
    opt = b""
    if edns is not None:
        opt = b"\0" + struct.pack("!HHIH", 41, edns, version << 16, len(options)) + options
    return header + ask_bytes(name, kind, group) + opt


def parse_reply(body: bytes) -> Reply:
    """Return what `body` says."""
    number, flags, questions, answers, authorities, more = struct.unpack_from("!HHHHHH", body)
    assert flags & 0x8000
    at = 12
    for _ in range(questions):
        at = _skip(body, at) + 4
    question = body[12:at]
    addresses: list[IPv4Address | IPv6Address] = []
    code, udp_limit = flags & 0xF, None
    for place in range(answers + authorities + more):
        at = _skip(body, at)
        kind, group, ttl, size = struct.unpack_from("!HHIH", body, at)
        data = body[at + 10 : at + 10 + size]
        assert len(data) == size
        at += 10 + size
        if place < answers:
            addresses.append(IPv4Address(data) if kind == 1 else IPv6Address(data))
        elif kind == 41:
            udp_limit = group
            code |= ttl >> 24 << 4
    assert at == len(body), "nothing may follow"
    return Reply(
        number=number,
        code=code,
        is_authoritative=bool(flags & 0x400),
        is_truncated=bool(flags & 0x200),
        question=question,
        addresses=tuple(addresses),
        authorities=authorities,
        udp_limit=udp_limit,
    )


def ask_udp(port: int, packet: bytes) -> Reply:
    """Send `packet` to 127.0.0.1 and return what comes back."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(_DEADLINE_S)
        client.connect(("127.0.0.1", port))
        client.send(packet)
        return parse_reply(client.recv(4096))


def ask_tcp(port: int, *packets: bytes) -> tuple[Reply, ...]:
    """Send `packets` over one connection, all at once, and return all answers."""
    with socket.create_connection(("127.0.0.1", port), _DEADLINE_S) as client:
        client.sendall(b"".join(len(one).to_bytes(2) + one for one in packets))
        found = []
        with client.makefile("rb") as stream:
            for _ in packets:
                size = int.from_bytes(stream.read(2))
                found.append(parse_reply(stream.read(size)))
        return tuple(found)


def _skip(body: bytes, at: int) -> int:
    while body[at]:
        if body[at] & 0xC0:
            return at + 2
        at += 1 + body[at]
    return at + 1
