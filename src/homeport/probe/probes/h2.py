"""Ask for the front page in HTTP/2 without asking first whether that is known (gRPC, h2c)."""

from homeport.probe.catalogue import Probe
from homeport.probe.http2 import ask_http2
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.tls_facts import note_tls


def _exchange(line: Line, notes: Notes) -> None:
    note_tls(line, notes)
    ask_http2(line, notes)


PROBE = Probe(
    asks="GET / over HTTP/2",
    exchange=_exchange,
    protocols=("grpc", "http"),
    alpn=("h2",),
    real="nginx",
)
