"""Ask a video server what it can do."""

import re

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_STATUS = re.compile(r"RTSP/([\d.]+) (\d{3})")
_MOST_LINES = 40


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"OPTIONS * RTSP/1.0\r\nCSeq: 1\r\nUser-Agent: homeport\r\n\r\n")
    found = _STATUS.match(line.text_line())
    if found is None:
        raise GarbledError("not RTSP")
    notes.protocol = "rtsp"
    notes.add("speaks", found[1])
    notes.add("status", found[2])
    for _ in range(_MOST_LINES):
        name, colon, value = line.text_line().partition(":")
        if not colon:
            break
        if name.lower() == "server":
            notes.add("server", value)
            notes.add_product(value)
        elif name.lower() == "www-authenticate":
            notes.add("www-authenticate", value)
            notes.auth = "password"


PROBE = Probe(
    asks="OPTIONS *", exchange=_exchange, protocols=("rtsp",), transports=(Transport.TCP,)
)
