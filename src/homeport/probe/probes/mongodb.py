"""Ask MongoDB for hello, its version, and whether a stranger may list databases."""

import struct

from homeport.probe import bson
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_OP_MSG = 2013
_HEADER_BYTES = 16
_UNAUTHORIZED = 13


def _exchange(line: Line, notes: Notes) -> None:
    hello = _command(line, 1, {"hello": 1, "$db": "admin"})
    if "maxWireVersion" not in hello and "ok" not in hello:
        raise GarbledError("not MongoDB")
    notes.protocol = "mongodb"
    notes.add("speaks", str(hello.get("maxWireVersion", "")))
    role = "mongos" if hello.get("msg") == "isdbgrid" else str(hello.get("setName", ""))
    notes.add("role", role)
    build = _command(line, 2, {"buildInfo": 1, "$db": "admin"})
    notes.add_version(str(build.get("version", "")))
    answer = _command(line, 3, {"listDatabases": 1, "nameOnly": 1, "$db": "admin"})
    if answer.get("code") == _UNAUTHORIZED:
        notes.auth = "password"
    elif answer.get("ok") == 1:
        notes.auth = "none"


def _command(line: Line, number: int, command: dict[str, bson.Value]) -> dict[str, bson.Value]:
    """Return the answer to `command`. Source: MongoDB manual, "MongoDB Wire Protocol"."""
    body = struct.pack("<IB", 0, 0) + bson.encode(command)
    line.send(struct.pack("<iiii", _HEADER_BYTES + len(body), number, 0, _OP_MSG) + body)
    length, _, answers, kind = struct.unpack("<iiii", line.exactly(_HEADER_BYTES))
    if kind != _OP_MSG or answers != number or length < _HEADER_BYTES:
        raise GarbledError("not MongoDB")
    return bson.decode(line.exactly(length - _HEADER_BYTES)[5:])


PROBE = Probe(
    asks="hello, buildInfo and the names of the databases",
    exchange=_exchange,
    protocols=("mongodb",),
)
