"""Knock at an X server with a version that does not exist.

A client that was let in and leaves as the last one resets the server, or ends it (-terminate).
One that is refused for its version never was a client. Source: xserver's dix/dispatch.c,
ProcEstablishConnection and CloseDownClient.
"""

import struct

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: X Window System Protocol, section 8, "Connection Setup".
_LITTLE_ENDIAN = ord("l")
_FAILED = 0
_NO_VERSION = 0
_MAJOR = 11


def _exchange(line: Line, notes: Notes) -> None:
    line.send(struct.pack("<BxHHHHxx", _LITTLE_ENDIAN, _NO_VERSION, 0, 0, 0))
    status, length, major, minor, words = struct.unpack("<BBHHH", line.exactly(8))
    if status != _FAILED or major != _MAJOR or length > words * 4:
        raise GarbledError("not X11")
    reason = line.exactly(length)
    notes.protocol = "x11"
    notes.add("speaks", f"{major}.{minor}")
    notes.add("error", reason)


PROBE = Probe(
    asks="for a version that does not exist", exchange=_exchange, protocols=("x11",), real="Xvfb"
)
