"""Ping the AJP connector of Tomcat and its kin."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: Apache Tomcat Connectors, "AJP Protocol Reference", CPing and CPong.
_CPING, _CPONG = bytes.fromhex("1234 0001 0a"), bytes.fromhex("4142 0001 09")


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_CPING)
    if line.exactly(len(_CPONG)) != _CPONG:
        raise GarbledError("not AJP")
    notes.protocol = "ajp"


PROBE = Probe(asks="CPing", exchange=_exchange, protocols=("ajp",))
