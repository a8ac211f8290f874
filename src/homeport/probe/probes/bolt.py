"""Agree with Neo4j or Memgraph on a version of Bolt; no session is opened."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: Neo4j, "Bolt handshake specification".
_HELLO = bytes.fromhex("6060b017 00080805 00040404 00000004 00000003")
_MOST_MAJOR = 6


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_HELLO)
    zero, more, minor, major = line.exactly(4)
    if zero or more or not 1 <= major <= _MOST_MAJOR:
        raise GarbledError("not Bolt")
    notes.protocol = "bolt"
    notes.add("speaks", f"{major}.{minor}")


PROBE = Probe(asks="the Bolt handshake", exchange=_exchange, protocols=("bolt",))
