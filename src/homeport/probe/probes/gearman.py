"""Ask the Gearman job server for its version."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes, clean_version


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"version\n")
    answer = line.text_line()
    version = clean_version(answer.removeprefix("OK ").strip())
    if not version or not answer.startswith(("OK ", version)):
        raise GarbledError("not Gearman")
    notes.protocol, notes.auth = "gearman", "none"
    notes.add("product", "Gearman")
    notes.add("version", version)


PROBE = Probe(asks="version", exchange=_exchange, protocols=("gearman",), real="gearmand")
