"""Ask a remote desktop how it wants to be talked to."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# TPKT, X.224 connection request, RDP_NEG_REQ for TLS or CredSSP.
# Source: MS-RDPBCGR, sections 2.2.1.1 and 2.2.1.2.
_TLS_OR_CREDSSP = 3
_QUESTION = bytes.fromhex("0300 0013 0ee0 0000 0000 00 01 00 0800") + struct.pack(
    "<I", _TLS_OR_CREDSSP
)
_CONFIRM, _NEGOTIATED = 0xD0, 2


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_QUESTION)
    version, _, length = struct.unpack(">BBH", line.exactly(4))
    if version != _QUESTION[0] or not 11 <= length <= 64:  # TPKT and X.224
        raise GarbledError("not RDP")
    body = Cursor(line.exactly(length - 4))
    body.take(1)
    if body.number("B") != _CONFIRM:
        raise GarbledError("not RDP")
    notes.protocol = "rdp"
    body.take(5)
    if body.left and body.number("B") == _NEGOTIATED:
        body.take(3)
        chosen = body.number("<I")
        notes.tls = chosen > 0
        notes.auth = "password" if chosen > 1 else None


PROBE = Probe(
    asks="an X.224 connection request",
    exchange=_exchange,
    protocols=("rdp",),
    transports=(Transport.TCP,),
)
