"""Shake hands with a ZeroMQ socket as far as its greeting, which names the way to log in."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Signature, version 3.0, mechanism NULL, client, filler. Source: ZMTP 3.1 (RFC 37), 3.1.
# The eight bytes in the middle mean nothing; that ours differ from everybody's tells an echo.
_SIGNATURE = b"\xff" + bytes(8) + b"\x7f"
_GREETING = _SIGNATURE + b"\x03\0" + b"NULL".ljust(20, b"\0") + bytes(1 + 31)
_AUTH = {"NULL": "none", "PLAIN": "password", "CURVE": "key", "GSSAPI": "password"}


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_GREETING)
    answer = line.exactly(10)
    if answer[0] != _SIGNATURE[0] or answer[-1] != _SIGNATURE[-1]:
        raise GarbledError("not ZMTP")
    notes.protocol = "zmtp"
    rest = line.exactly(22)
    notes.add("speaks", f"{rest[0]}.{rest[1]}")
    mechanism = rest[2:].rstrip(b"\0").decode("ascii", "replace")
    notes.add("mechanisms", mechanism)
    notes.auth = _AUTH.get(mechanism)


PROBE = Probe(asks="a ZMTP greeting", exchange=_exchange, protocols=("zmtp",))
