"""Ask a Kafka broker which requests it knows, and whether it wants a login."""

import struct

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: Kafka protocol guide, "ApiVersions", "SaslHandshake" and "Error Codes".
_API_VERSIONS, _SASL_HANDSHAKE = 18, 17
_UNSUPPORTED_MECHANISM, _ILLEGAL_STATE = 33, 34
_NO_MECHANISM = b"HOMEPORT"
_MOST_APIS = 200


def _exchange(line: Line, notes: Notes) -> None:
    versions = _request(line, _API_VERSIONS, 1, b"")
    error, count = versions.number(">h"), versions.number(">i")
    if error not in (0, 35) or not 0 <= count <= _MOST_APIS:
        raise GarbledError("not Kafka")
    notes.protocol = "kafka"
    notes.add("speaks", count)
    mechanism = struct.pack(">h", len(_NO_MECHANISM)) + _NO_MECHANISM
    answer = _request(line, _SASL_HANDSHAKE, 2, mechanism)
    error = answer.number(">h")
    if error == _ILLEGAL_STATE:
        notes.auth = "none"
    elif error == _UNSUPPORTED_MECHANISM:
        notes.auth = "password"
        names = [answer.take(answer.number(">h")) for _ in range(min(answer.number(">i"), 8))]
        notes.add("mechanisms", b" ".join(names))


def _request(line: Line, kind: int, number: int, body: bytes) -> Cursor:
    head = struct.pack(">hhih", kind, 0, number, -1)
    line.send(struct.pack(">i", len(head) + len(body)) + head + body)
    answer = Cursor(line.exactly(int.from_bytes(line.exactly(4), "big")))
    if answer.number(">i") != number:
        raise GarbledError("not Kafka")
    return answer


PROBE = Probe(
    asks="ApiVersions, and SaslHandshake with a mechanism that does not exist",
    exchange=_exchange,
    protocols=("kafka",),
)
