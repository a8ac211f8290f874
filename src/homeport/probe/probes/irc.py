"""Ask an IRC server what it can do, without ever joining."""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_ANSWER = re.compile(r":?(\S+) (?:CAP|NOTICE|421|451)\b|ERROR :|NOTICE ")
_MOST_LINES = 10


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"CAP LS 302\r\nQUIT\r\n")
    for _ in range(_MOST_LINES):
        row = line.text_line()
        found = _ANSWER.match(row)
        if found is None:
            raise GarbledError("not IRC")
        notes.protocol = "irc"
        notes.add("host", found[1])
        if " CAP " in row:
            capabilities = row.rpartition(" :")[2]
            notes.add("mechanisms", "sasl" if "sasl" in capabilities else None)
            if "tls" in capabilities.split():
                notes.add("starttls", "yes")
            return
        if row.startswith("ERROR"):
            return


PROBE = Probe(asks="CAP LS and QUIT", exchange=_exchange, protocols=("irc",), real="ngircd")
