"""Ask a TFTP server for a file that is not there."""

import secrets

from homeport.probe.catalogue import DATAGRAMS, Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: RFC 1350, section 5.
_READ, _ERROR = 1, 5
_NOT_DEFINED, _ACCESS = 0, 2


def _exchange(line: Line, notes: Notes) -> None:
    name = f"homeport-asks-{secrets.token_hex(4)}".encode()
    line.send(_READ.to_bytes(2, "big") + name + b"\0octet\0")
    answer = Cursor(line.receive())
    if answer.number(">H") != _ERROR:
        raise GarbledError("not TFTP")
    code = answer.number(">H")
    text = answer.until()
    notes.protocol = "tftp"
    notes.auth = "none" if code not in (_NOT_DEFINED, _ACCESS) else None
    notes.add("status", code)
    notes.add("error", text)


PROBE = Probe(
    asks="to read a file that is not there",
    exchange=_exchange,
    protocols=("tftp",),
    transports=DATAGRAMS,
    answers_elsewhere=True,
    real="in.tftpd",
)
