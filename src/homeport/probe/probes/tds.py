"""Ask Microsoft SQL Server for its version and whether it encrypts, before any login."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: MS-TDS, section 2.2.6.5, PRELOGIN.
_PRELOGIN, _ANSWER = 0x12, 0x04
_VERSION, _ENCRYPTION, _END = 0, 1, 0xFF
_NOT_SUPPORTED = 2
_OPTIONS = bytes.fromhex("00 000b 0006 01 0011 0001 ff") + bytes(6) + bytes(1)
_MOST_OPTIONS = 16


def _exchange(line: Line, notes: Notes) -> None:
    line.send(struct.pack(">BBHHBB", _PRELOGIN, 1, len(_OPTIONS) + 8, 0, 0, 0) + _OPTIONS)
    kind, _, length, _, _, _ = struct.unpack(">BBHHBB", line.exactly(8))
    if kind != _ANSWER or length < 8:  # the header counts itself
        raise GarbledError("not TDS")
    body = line.exactly(length - 8)
    table = Cursor(body)
    for _ in range(_MOST_OPTIONS):
        option = table.number("B")
        if option == _END:
            break
        place = Cursor(body)
        place.take(table.number(">H"))
        value = place.take(table.number(">H"))
        _note(option, value, notes)


def _note(option: int, value: bytes, notes: Notes) -> None:
    if option == _VERSION:
        if len(value) < 4:  # major, minor, build
            raise GarbledError("not TDS")
        notes.protocol = "tds"
        notes.add("product", "Microsoft SQL Server")
        notes.add("version", f"{value[0]}.{value[1]}.{int.from_bytes(value[2:4], 'big')}")
    elif option == _ENCRYPTION and value:
        notes.tls = value[0] != _NOT_SUPPORTED
        notes.auth = "password"


PROBE = Probe(asks="PRELOGIN", exchange=_exchange, protocols=("tds",), transports=(Transport.TCP,))
