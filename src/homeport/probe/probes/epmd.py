"""Ask Erlang's port mapper which nodes it knows."""

import re

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: Erlang documentation, "Distribution Protocol", NAMES_REQ.
_NAMES_REQUEST = b"\0\1n"
_NODE = re.compile(r"^name (\S+) at port (\d+)$", re.MULTILINE)
_SMALLEST_PORT = 256


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_NAMES_REQUEST)
    answer = line.gather()
    port, nodes = int.from_bytes(answer[:4], "big"), answer[4:].decode("utf-8", "replace")
    found = _NODE.findall(nodes)
    is_port = _SMALLEST_PORT <= port < 65_536 and len(answer) >= 4  # 16 bits
    if not is_port or (nodes and not found):
        raise GarbledError("not epmd")
    notes.protocol, notes.auth = "epmd", "none"
    notes.add("nodes", " ".join(f"{name}:{at}" for name, at in found))


PROBE = Probe(
    asks="for its names",
    exchange=_exchange,
    protocols=("epmd",),
    transports=(Transport.TCP,),
    real="epmd",
)
