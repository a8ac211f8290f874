"""Ask a web server for its front page."""

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.http2 import ask_http2
from homeport.probe.http_answer import read_answer, request
from homeport.probe.json_root import note_root
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.tls_facts import note_tls


def _exchange(line: Line, notes: Notes) -> None:
    note_tls(line, notes)
    if line.secure and line.secure.alpn == "h2":
        ask_http2(line, notes)
        return
    request(line, accept="text/html, */*;q=0.5")
    _, headers, text = read_answer(line, notes)
    note_root(headers.get("content-type", ""), text, notes)


PROBE = Probe(
    asks="GET / over HTTP",
    exchange=_exchange,
    protocols=("http", "websocket", "http-proxy", "ipp"),
    transports=(Transport.TCP, Transport.UNIX),
    alpn=("http/1.1", "h2"),
    real="nginx",
)
