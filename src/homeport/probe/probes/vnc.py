"""Ask a VNC server which kinds of login it has.

TigerVNC counts every connection without a login, a mere connect included, and from the sixth on
turns away the whole address for ten seconds and longer: measured with 1.12.
"""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: RFC 6143, section 7.1, and the list of security types in the RFB community wiki.
_GREETING = re.compile(rb"RFB (\d{3})\.(\d{3})\n")
_NAMES = {1: "none", 2: "vnc", 5: "ra2", 6: "ra2ne", 16: "tight", 18: "tls", 19: "vencrypt"}
_NONE, _FIRST_WITH_LIST = 1, 7


def _exchange(line: Line, notes: Notes) -> None:
    greeting = line.exactly(12)
    found = _GREETING.match(greeting)
    if found is None:
        raise GarbledError("not VNC")
    minor = min(int(found[2]), 8)
    notes.protocol = "vnc"
    notes.add("speaks", f"{int(found[1])}.{int(found[2])}")
    line.send(b"RFB 003.%03d\n" % minor)
    if minor < _FIRST_WITH_LIST:
        kinds = [int.from_bytes(line.exactly(4), "big")]
    else:
        kinds = list(line.exactly(line.exactly(1)[0]))
    if not kinds or kinds == [0]:
        length = int.from_bytes(line.exactly(4), "big")
        notes.add("error", line.exactly(length))
        return
    notes.auth = "none" if _NONE in kinds else "password"
    notes.add("mechanisms", " ".join(_NAMES.get(one, str(one)) for one in kinds))


PROBE = Probe(
    asks="for its kinds of login",
    exchange=_exchange,
    protocols=("vnc",),
    is_patient=True,
    real="Xvnc",
)
