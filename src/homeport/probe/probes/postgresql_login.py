"""Ask PostgreSQL how a stranger would have to log in, as a role that nobody has."""

import struct

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_PROTOCOL_3 = 196_608
_NOBODY = "homeport-asks"
# Source: PostgreSQL documentation, "Message Formats", Authentication*.
_KINDS = {0: "none", 3: "password", 5: "password", 7: "password", 9: "password", 10: "password"}
_MECHANISMS = {0: "trust", 3: "cleartext", 5: "md5", 7: "gss", 9: "sspi", 10: "scram"}
_MOST_BYTES = 4096


def _exchange(line: Line, notes: Notes) -> None:
    fields = f"user\0{_NOBODY}\0database\0postgres\0\0".encode()
    line.send(struct.pack(">II", len(fields) + 8, _PROTOCOL_3) + fields)
    kind = line.exactly(1)
    length = int.from_bytes(line.exactly(4), "big")
    if kind not in b"RE" or not 4 <= length <= _MOST_BYTES:  # its own 4 bytes
        raise GarbledError("not PostgreSQL")
    body = Cursor(line.exactly(length - 4))
    notes.protocol = "postgresql"
    if kind == b"R":
        asked = body.number(">I")
        notes.auth = _KINDS.get(asked)
        notes.add("mechanisms", _MECHANISMS.get(asked))
        return
    _note_error(body, line, notes)


def _note_error(body: Cursor, line: Line, notes: Notes) -> None:
    texts = [one.decode("utf-8", "replace") for one in body.rest().split(b"\0")]
    message = next((one[1:] for one in texts if one.startswith("M")), "")
    notes.add("error", message)
    if "certificate" in message:
        notes.auth = "client-cert"
    elif "Peer authentication" in message and line.door.transport is Transport.UNIX:
        notes.auth = "peer"


PROBE = Probe(
    asks="to log in as a role that does not exist (logs a line there)",
    exchange=_exchange,
    protocols=("postgresql",),
    is_patient=True,
    real="postgres",
)
