"""Ask a file server which version of SMB it speaks."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: MS-SMB2, sections 2.2.1.2, 2.2.3 and 2.2.4.
_MAGIC = b"\xfeSMB"
_DIALECTS = (0x0202, 0x0210, 0x0300, 0x0302)
_HEADER_BYTES = 64


def _exchange(line: Line, notes: Notes) -> None:
    header = _MAGIC + struct.pack("<HHIHHIIQIIQ", 64, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + bytes(16)
    body = struct.pack("<HHHHI", 36, len(_DIALECTS), 1, 0, 0) + bytes(16) + bytes(8)
    body += b"".join(struct.pack("<H", one) for one in _DIALECTS)
    line.send(struct.pack(">I", len(header) + len(body)) + header + body)
    answer = Cursor(line.exactly(int.from_bytes(line.exactly(4), "big")))
    if answer.take(4) != _MAGIC:
        raise GarbledError("not SMB")
    answer.take(_HEADER_BYTES - 4)
    answer.take(4)
    dialect = answer.number("<H")
    notes.protocol = "smb"
    notes.add("speaks", f"{dialect >> 8}.{dialect >> 4 & 15}.{dialect & 15}")


PROBE = Probe(
    asks="Negotiate",
    exchange=_exchange,
    protocols=("smb",),
    transports=(Transport.TCP,),
    real="smbd",
)
