"""Ask Cassandra and ScyllaDB which CQL they know, and whether they want a login."""

import struct

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: Apache Cassandra, native_protocol_v4.spec, sections 2 and 4.
_OPTIONS, _STARTUP = 5, 1
_ERROR, _READY, _AUTHENTICATE, _SUPPORTED = 0, 2, 3, 6
_REQUEST, _RESPONSE_BIT, _MOST_OPTIONS = 4, 0x80, 20


def _exchange(line: Line, notes: Notes) -> None:
    kind, body = _ask(line, _OPTIONS, b"")
    if kind not in (_SUPPORTED, _ERROR):
        raise GarbledError("not Cassandra")
    notes.protocol = "cassandra"
    if kind == _ERROR:
        return
    options = {
        _string(body): [_string(body) for _ in range(min(body.number(">H"), _MOST_OPTIONS))]
        for _ in range(min(body.number(">H"), _MOST_OPTIONS))
    }
    cql = (options.get("CQL_VERSION") or ["3.0.0"])[0]
    notes.add("speaks", f"CQL {cql}")
    notes.add("product", "ScyllaDB" if "SCYLLA_SHARD" in options else None)
    name, value = b"CQL_VERSION", cql.encode()
    pair = struct.pack(">H", len(name)) + name + struct.pack(">H", len(value)) + value
    kind, body = _ask(line, _STARTUP, struct.pack(">H", 1) + pair)
    notes.auth = {_READY: "none", _AUTHENTICATE: "password"}.get(kind)
    if kind == _AUTHENTICATE:
        notes.add("mechanisms", _string(body).rpartition(".")[2])


def _ask(line: Line, kind: int, body: bytes) -> tuple[int, Cursor]:
    line.send(struct.pack(">BBHBI", _REQUEST, 0, 0, kind, len(body)) + body)
    version, _, _, answer, length = struct.unpack(">BBHBI", line.exactly(9))
    if not version & _RESPONSE_BIT or (version & ~_RESPONSE_BIT) not in (3, 4, 5):
        raise GarbledError("not Cassandra")
    return answer, Cursor(line.exactly(length))


def _string(cursor: Cursor) -> str:
    return cursor.take(cursor.number(">H")).decode("utf-8", "replace")


PROBE = Probe(asks="OPTIONS and STARTUP", exchange=_exchange, protocols=("cassandra",))
