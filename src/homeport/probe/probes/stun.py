"""Ask a STUN server from where it sees us."""

import secrets
import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: RFC 8489, sections 5 and 14.14.
_BINDING, _SUCCESS, _FAILURE, _COOKIE = 0x0001, 0x0101, 0x0111, 0x2112A442
_SOFTWARE = 0x8022


def _exchange(line: Line, notes: Notes) -> None:
    number = secrets.token_bytes(12)
    line.send(struct.pack(">HHI", _BINDING, 0, _COOKIE) + number)
    answer = Cursor(line.receive() if line.is_datagram else line.exactly(20))
    kind, length, cookie = answer.number(">H"), answer.number(">H"), answer.number(">I")
    if kind not in (_SUCCESS, _FAILURE) or cookie != _COOKIE or answer.take(12) != number:
        raise GarbledError("not STUN")
    notes.protocol = "stun"
    body = answer if line.is_datagram else Cursor(line.exactly(length))
    while body.left >= 4:  # type and length
        name, size = body.number(">H"), body.number(">H")
        value = body.take(size)
        body.take(min(-size % 4, body.left))
        if name == _SOFTWARE:
            notes.add("banner", value)
            notes.add_product(value, split="-")


PROBE = Probe(
    asks="Binding",
    exchange=_exchange,
    protocols=("stun",),
    transports=(Transport.TCP, Transport.UDP),
    real="turnserver",
)
