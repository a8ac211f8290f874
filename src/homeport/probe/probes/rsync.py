"""Ask an rsync daemon for the list of its modules."""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_GREETING = re.compile(r"@RSYNCD: ([\d.]+)")
_MOST_LINES = 40


def _exchange(line: Line, notes: Notes) -> None:
    greeting = line.text_line()
    found = _GREETING.match(greeting)
    if found is None:
        raise GarbledError("not rsync")
    notes.protocol = "rsync"
    notes.add("speaks", found[1])
    line.send(f"{greeting}\n#list\n".encode())
    modules: list[str] = []
    for _ in range(_MOST_LINES):
        row = line.text_line()
        if row.startswith(("@RSYNCD: EXIT", "@ERROR")):
            break
        name, tab, _ = row.partition("\t")
        if tab:
            modules.append(name.strip())
    notes.add("modules", " ".join(modules))


PROBE = Probe(asks="the list of modules", exchange=_exchange, protocols=("rsync",), real="rsync")
