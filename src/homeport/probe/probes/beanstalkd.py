"""Ask beanstalkd for its statistics."""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_HEADER = re.compile(r"OK (\d{1,5})$")
_VERSION = re.compile(r"^version: \"?([^\"\n]+)", re.MULTILINE)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"stats\r\n")
    header = _HEADER.match(line.text_line())
    if header is None:
        raise GarbledError("not beanstalkd")
    found = _VERSION.search(line.exactly(int(header[1])).decode("utf-8", "replace"))
    if found is None:
        raise GarbledError("other statistics")
    notes.protocol, notes.auth = "beanstalkd", "none"
    notes.add("product", "beanstalkd")
    notes.add_version(found[1])


PROBE = Probe(asks="stats", exchange=_exchange, protocols=("beanstalkd",), real="beanstalkd")
