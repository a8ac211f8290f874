"""Ask a SOCKS proxy which login it wants; nowhere is connected to."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Version 5, two ways: without login, with user and password. Source: RFC 1928, section 3.
_METHODS = b"\x05\x02\0\x02"
_NONE, _PASSWORD, _NOTHING_FITS = 0, 2, 0xFF


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_METHODS)
    version, chosen = line.exactly(2)
    if version != _METHODS[0] or chosen not in (_NONE, _PASSWORD, _NOTHING_FITS):
        raise GarbledError("not SOCKS 5")
    notes.protocol = "socks"
    notes.add("speaks", "5")
    notes.auth = {_NONE: "none", _PASSWORD: "password"}.get(chosen)


PROBE = Probe(asks="for the ways to log in", exchange=_exchange, protocols=("socks",))
