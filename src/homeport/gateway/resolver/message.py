"""Read a DNS query and write the answer: loopback for *.localhost, no for everything else."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from ipaddress import IPv4Address, IPv6Address

# Source: RFC 1035, 4.1; RFC 6891 for OPT; RFC 6761, 6.3 for what localhost means.
_HEADER = struct.Struct("!HHHHHH")
_FIXED = struct.Struct("!HHIH")
_QUESTION = struct.Struct("!HH")
_RESPONSE, _AUTHORITATIVE, _TRUNCATED, _WANTS_RECURSION = 0x8000, 0x0400, 0x0200, 0x0100
_OPCODE = 0x7800
_A, _SOA, _AAAA, _OPT, _ANY = 1, 6, 28, 41, 255
_IN = 1
_LONGEST_NAME = 255
_POINTER = 0xC0
_OLD_LIMIT = 512
# What fits into one Ethernet frame everywhere.  Source: DNS flag day 2020.
_OUR_LIMIT = 1232
_OPT_SIZE = 11
# Names are answered from thin air; a short time lets a change of mind through.
_TTL_S = 60
_AT_QUESTION = b"\xc0\x0c"
_LOOPBACK = {_A: IPv4Address("127.0.0.1").packed, _AAAA: IPv6Address("::1").packed}


class Code(IntEnum):
    """How a query ends.  Source: RFC 1035, 4.1.1; RFC 6891, 9."""

    FINE = 0
    MALFORMED = 1
    NOT_IMPLEMENTED = 4
    REFUSED = 5
    BAD_VERSION = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody asks. `question` is as it came: clients check its case (0x20 encoding).

    `udp_limit` is None without EDNS.
    """

    number: int
    flags: int
    labels: tuple[bytes, ...] = ()
    kind: int = 0
    group: int = _IN
    question: bytes = b""
    udp_limit: int | None = None
    version: int = 0
    code: Code = Code.FINE


class _MalformedError(ValueError):
    """The packet is no DNS message."""


def answer(
    packet: bytes, *, over_udp: bool, has_ipv6: bool = True, room: int = _OLD_LIMIT
) -> bytes | None:
    """Return the answer to `packet`, None where silence is right (answers, scraps).

    What takes more than `room` over UDP (and than the client says it takes) comes without answers
    and marked as truncated: then clients ask by TCP.

    Nothing is ever forwarded: what is not below localhost is refused, so that whoever asks goes to
    the next name server.
    """
    query = parse_query(packet)
    if query is None:
        return None
    if query.code is not Code.FINE:
        return _message(query, query.code)
    if not is_ours(query.labels) or query.group not in (_IN, _ANY):
        return _message(query, Code.REFUSED)
    kinds = [one for one in _LOOPBACK if query.kind in (one, _ANY) and (one == _A or has_ipv6)]
    answers = [_record(_AT_QUESTION, one, _LOOPBACK[one]) for one in kinds]
    whole = _message(query, Code.FINE, answers, () if answers else (_no_data(),))
    if over_udp and len(whole) > max(query.udp_limit or 0, room):
        return _message(query, Code.FINE, truncated=True)
    return whole


def is_ours(labels: tuple[bytes, ...]) -> bool:
    """Return whether the name is localhost or below it."""
    return bool(labels) and labels[-1].lower() == b"localhost"


def parse_query(packet: bytes) -> Query | None:
    """Return the query in `packet`, with a code where it cannot be answered; None for no query."""
    if len(packet) < _HEADER.size:
        return None
    number, flags, questions, *counts = _HEADER.unpack_from(packet)
    if flags & _RESPONSE:
        return None
    if flags & _OPCODE:
        return Query(number=number, flags=flags, code=Code.NOT_IMPLEMENTED)
    try:
        if questions != 1:
            raise _MalformedError
        return _parse(packet, number, flags, sum(counts))
    except (_MalformedError, struct.error, IndexError):
        return Query(number=number, flags=flags, code=Code.MALFORMED)


def _parse(packet: bytes, number: int, flags: int, records: int) -> Query:
    labels, at = _name(packet, _HEADER.size)
    kind, group = _QUESTION.unpack_from(packet, at)
    end = at + _QUESTION.size
    udp_limit, version = _edns(packet, end, records)
    return Query(
        number=number,
        flags=flags,
        labels=labels,
        kind=kind,
        group=group,
        question=packet[_HEADER.size : end],
        udp_limit=udp_limit,
        version=version,
        code=Code.BAD_VERSION if version else Code.FINE,
    )


def _name(packet: bytes, at: int) -> tuple[tuple[bytes, ...], int]:
    """Return the labels of the name at `at`, and where it ends.

    The first name of a packet has nothing that it could point to.
    """
    labels: list[bytes] = []
    start = at
    while packet[at]:
        size = packet[at]
        if size & _POINTER or at + 1 + size - start > _LONGEST_NAME:
            raise _MalformedError
        labels.append(packet[at + 1 : at + 1 + size])
        at += 1 + size
    return tuple(labels), at + 1


def _edns(packet: bytes, at: int, records: int) -> tuple[int | None, int]:
    """Return what the OPT record says: the size it takes, and its version."""
    found: tuple[int | None, int] = (None, 0)
    for _ in range(records):
        is_root = packet[at] == 0
        at = _skip_name(packet, at)
        kind, group, ttl, size = _FIXED.unpack_from(packet, at)
        at += _FIXED.size + size
        if at > len(packet):
            raise _MalformedError
        if kind == _OPT:
            if found[0] is not None or not is_root:
                raise _MalformedError
            found = (group, ttl >> 16 & 0xFF)
    return found


def _skip_name(packet: bytes, at: int) -> int:
    while packet[at]:
        if packet[at] & _POINTER == _POINTER:
            return at + 2
        at += 1 + packet[at]
    return at + 1


def _message(
    query: Query,
    code: Code,
    answers: list[bytes] | None = None,
    authority: tuple[bytes, ...] = (),
    *,
    truncated: bool = False,
) -> bytes:
    edns = _opt(code) if query.udp_limit is not None else b""
    flags = _RESPONSE | query.flags & _WANTS_RECURSION | code & 0xF
    if code is Code.FINE:
        flags |= _AUTHORITATIVE
    if truncated:
        flags |= _TRUNCATED
    header = _HEADER.pack(
        query.number, flags, bool(query.question), len(answers or ()), len(authority), bool(edns)
    )
    return b"".join((header, query.question, *(answers or ()), *authority, edns))


def _opt(code: Code) -> bytes:
    return b"\0" + _FIXED.pack(_OPT, _OUR_LIMIT, code >> 4 << 24, 0)


def _record(name: bytes, kind: int, body: bytes) -> bytes:
    return name + _FIXED.pack(kind, _IN, _TTL_S, len(body)) + body


def _no_data() -> bytes:
    """Return the record that says for how long there is no such type.  Source: RFC 2308, 2.2."""
    zone = b"\x09localhost\0"
    times = struct.pack("!IIIII", 1, 3_600, 600, 86_400, _TTL_S)
    return _record(zone, _SOA, zone + b"\x06nobody" + zone + times)
