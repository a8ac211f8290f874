"""Ask a CoAP server which resources it has."""

import re
import secrets

from homeport.probe.catalogue import DATAGRAMS, Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Confirmable GET, two options Uri-Path. Source: RFC 7252, sections 3 and 5.10; RFC 6690.
_CONFIRMABLE_GET = b"\x40\x01"
_WELL_KNOWN_CORE = b"\xbb.well-known\x04core"
_ACKNOWLEDGEMENT, _RESET, _VERSION = 2, 3, 1
_CONTENT, _UNAUTHORIZED, _FORBIDDEN = 0x45, 0x81, 0x83
_LINK = re.compile(rb"<(/[^>]{0,60})>")
_MOST_LINKS = 10


def _exchange(line: Line, notes: Notes) -> None:
    number = secrets.token_bytes(2)
    line.send(_CONFIRMABLE_GET + number + _WELL_KNOWN_CORE)
    answer = Cursor(line.receive())
    first, code = answer.number("B"), answer.number("B")
    kind = first >> 4 & 3
    if first >> 6 != _VERSION or answer.take(2) != number or kind not in (_ACKNOWLEDGEMENT, _RESET):
        raise GarbledError("not CoAP")
    notes.protocol = "coap"
    notes.add("status", f"{code >> 5}.{code & 31:02}")
    if code == _CONTENT:
        notes.auth = "none"
        notes.add("names", b" ".join(_LINK.findall(answer.rest())[:_MOST_LINKS]))
    elif code in (_UNAUTHORIZED, _FORBIDDEN):
        notes.auth = "password"


PROBE = Probe(
    asks="GET /.well-known/core",
    exchange=_exchange,
    protocols=("coap",),
    transports=DATAGRAMS,
)
