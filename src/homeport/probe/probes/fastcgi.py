"""Ask a FastCGI server for its limits; no script runs."""

import struct

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: FastCGI specification 1.0, sections 3.3 and 4.1.
_GET_VALUES, _RESULT = 9, 10
_NAMES = (b"FCGI_MPXS_CONNS", b"FCGI_MAX_CONNS", b"FCGI_MAX_REQS")


def _exchange(line: Line, notes: Notes) -> None:
    body = b"".join(bytes((len(one), 0)) + one for one in _NAMES)
    padding = -len(body) % 8
    line.send(
        struct.pack(">BBHHBB", 1, _GET_VALUES, 0, len(body), padding, 0) + body + bytes(padding)
    )
    version, kind, _, length, _, _ = struct.unpack(">BBHHBB", line.exactly(8))
    if version != 1 or kind != _RESULT:
        raise GarbledError("not FastCGI")
    values = line.exactly(length)
    if values and b"FCGI_" not in values:
        raise GarbledError("not FastCGI")
    notes.protocol, notes.auth = "fastcgi", "none"


PROBE = Probe(asks="GET_VALUES", exchange=_exchange, protocols=("fastcgi",), real="php-fpm")
