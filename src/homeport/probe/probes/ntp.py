"""Ask a time server for the time."""

from homeport.probe.catalogue import DATAGRAMS, Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Version 4, mode 3 (client). Source: RFC 5905, section 7.3.
_QUERY = b"\x23" + bytes(47)
_SERVER, _MODE = 4, 7


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_QUERY)
    answer = Cursor(line.receive())
    first = answer.number("B")
    if first & _MODE != _SERVER or answer.left < len(_QUERY) - 1:
        raise GarbledError("not NTP")
    notes.protocol, notes.auth = "ntp", "none"
    notes.add("speaks", first >> 3 & 7)
    notes.add("role", f"stratum {answer.number('B')}")


PROBE = Probe(
    asks="for the time (mode 3)",
    exchange=_exchange,
    protocols=("ntp",),
    transports=DATAGRAMS,
    real="chronyd",
)
