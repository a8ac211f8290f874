"""Ask the ClamAV daemon for its version."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"zVERSION\0")
    answer = line.until(b"\0").decode("utf-8", "replace")
    if not answer.startswith("ClamAV "):
        raise GarbledError("not clamd")
    notes.protocol, notes.auth = "clamd", "none"
    notes.add("product", "ClamAV")
    notes.add_version(answer.removeprefix("ClamAV "))


PROBE = Probe(asks="VERSION", exchange=_exchange, protocols=("clamd",))
