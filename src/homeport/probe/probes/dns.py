"""Ask a name server for its version (version.bind, class CHAOS); no name is looked up."""

import re
import secrets
import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: RFC 1035, section 4; RFC 4892.
_NAME = b"\x07version\x04bind\0"
_TXT, _CHAOS = 16, 3
_IS_ANSWER, _CODE = 0x8000, 0xF
_POINTER = 0xC0
_NAMED = re.compile(r"(?i)(dnsmasq|unbound|PowerDNS|NSD|Knot DNS|CoreDNS|BIND)\b")
_BIND = re.compile(r"9\.\d+\.\d+")


def _exchange(line: Line, notes: Notes) -> None:
    number = secrets.token_bytes(2)
    query = number + struct.pack(">HHHHH", 0, 1, 0, 0, 0) + _NAME + struct.pack(">HH", _TXT, _CHAOS)
    if line.is_datagram:
        line.send(query)
        answer = Cursor(line.receive())
    else:
        line.send(struct.pack(">H", len(query)) + query)
        answer = Cursor(line.exactly(int.from_bytes(line.exactly(2), "big")))
    flags = _header(answer, number)
    notes.protocol, notes.auth = "dns", "none"
    notes.add("status", flags & _CODE)
    text = _text(answer)
    if text:
        _note_version(text, notes)


def _header(answer: Cursor, number: bytes) -> int:
    if answer.take(2) != number:
        raise GarbledError("not DNS")
    flags = answer.number(">H")
    if not flags & _IS_ANSWER:
        raise GarbledError("not DNS")
    return flags


def _text(answer: Cursor) -> str:
    """Return the first text of the answer, nothing when it has none."""
    questions, answers = answer.number(">H"), answer.number(">H")
    answer.take(4)
    if not answers or questions > 1:
        return ""
    for _ in range(questions):
        _skip_name(answer)
        answer.take(4)
    _skip_name(answer)
    kind = answer.number(">H")
    answer.take(2 + 4 + 2)
    return answer.take(answer.number("B")).decode("utf-8", "replace") if kind == _TXT else ""


def _skip_name(answer: Cursor) -> None:
    while True:
        length = answer.number("B")
        if length & _POINTER:
            answer.take(1)
            return
        if not length:
            return
        answer.take(length)


def _note_version(text: str, notes: Notes) -> None:
    notes.add("banner", text)
    named = _NAMED.search(text)
    if named:
        notes.add("product", named[1])
        notes.add_version(text[named.end() :].lstrip(" -/vV").partition(" ")[0])
    elif _BIND.match(text):
        notes.add("product", "BIND")
        notes.add_version(text)


PROBE = Probe(
    asks="version.bind, class CHAOS",
    exchange=_exchange,
    protocols=("dns",),
    transports=(Transport.TCP, Transport.UDP),
    real="unbound",
)
