"""Read who made a Modbus device; nothing but the identification is read, nothing written."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: MODBUS Application Protocol 1.1b3, section 6.21 (43 / 14), basic identification.
_READ_IDENTIFICATION = b"\x2b\x0e\x01\0"
_FAILURE_BIT, _NUMBER, _UNIT = 0x80, 0x4850, 1
_NAMES = {0: "vendor", 1: "product", 2: "version"}


def _exchange(line: Line, notes: Notes) -> None:
    length = len(_READ_IDENTIFICATION) + 1
    line.send(struct.pack(">HHHB", _NUMBER, 0, length, _UNIT) + _READ_IDENTIFICATION)
    number, zero, length, _ = struct.unpack(">HHHB", line.exactly(7))
    body = Cursor(line.exactly(length - 1 if length else 0))
    function = body.number("B")
    if (number, zero) != (_NUMBER, 0) or function & ~_FAILURE_BIT != _READ_IDENTIFICATION[0]:
        raise GarbledError("not Modbus")
    notes.protocol, notes.auth = "modbus", "none"
    if function & _FAILURE_BIT:
        return
    body.take(5)
    for _ in range(min(body.number("B"), 8)):
        name = _NAMES.get(body.number("B"))
        value = body.take(body.number("B"))
        if name == "version":
            notes.add_version(value)
        elif name:
            notes.add(name, value)


PROBE = Probe(
    asks="for the device's identification (43/14, read only)",
    exchange=_exchange,
    protocols=("modbus",),
    transports=(Transport.TCP,),
    is_patient=True,
)
