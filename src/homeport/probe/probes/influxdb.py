"""Ask InfluxDB for a ping, which has the version in its head."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.http_answer import read_answer, request
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.tls_facts import note_tls


def _exchange(line: Line, notes: Notes) -> None:
    note_tls(line, notes)
    request(line, "/ping")
    _, headers, _ = read_answer(line, notes)
    notes.auth = None  # a ping is open to everybody
    version = headers.get("x-influxdb-version")
    if version is None:
        raise GarbledError("another server")
    notes.add("product", "InfluxDB")
    notes.add_version(version)


PROBE = Probe(
    asks="GET /ping over HTTP", exchange=_exchange, protocols=("http",), alpn=("http/1.1",)
)
