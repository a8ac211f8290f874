"""Ask PostgreSQL whether it would talk TLS; that needs no login and logs nothing."""

import struct

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: PostgreSQL documentation, "Message Formats", SSLRequest.
_SSL_REQUEST = struct.pack(">II", 8, 80877103)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_SSL_REQUEST)
    answer = line.receive()
    if answer not in (b"S", b"N"):
        raise GarbledError("not PostgreSQL")
    notes.protocol = "postgresql"
    notes.tls = answer == b"S"


PROBE = Probe(
    asks="SSLRequest",
    exchange=_exchange,
    protocols=("postgresql",),
    real="postgres",
)
