"""Say hello to an OPC UA server; no session is opened."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: OPC 10000-6, section 7.1.2.
_BUFFER_BYTES = 65_535
_MOST_ERROR_BYTES = 1024


def _exchange(line: Line, notes: Notes) -> None:
    url = f"opc.tcp://localhost:{line.door.port}/".encode()
    body = struct.pack("<IIIII", 0, _BUFFER_BYTES, _BUFFER_BYTES, 0, 0)
    body += struct.pack("<I", len(url)) + url
    line.send(b"HELF" + struct.pack("<I", len(body) + 8) + body)
    kind = line.exactly(4)
    if kind not in (b"ACKF", b"ERRF"):
        raise GarbledError("not OPC UA")
    notes.protocol = "opcua"
    notes.add("status", kind[:3])


PROBE = Probe(
    asks="HEL",
    exchange=_exchange,
    protocols=("opcua",),
    transports=(Transport.TCP,),
    is_patient=True,
)
