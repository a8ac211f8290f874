"""Ask ClickHouse's HTTP port for a ping."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.http_answer import read_answer, request
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.tls_facts import note_tls


def _exchange(line: Line, notes: Notes) -> None:
    note_tls(line, notes)
    request(line, "/ping")
    _, headers, text = read_answer(line, notes)
    notes.auth = None  # a ping is open to everybody
    if text.strip() != "Ok." and not any(one.startswith("x-clickhouse-") for one in headers):
        raise GarbledError("another server")
    notes.add("product", "ClickHouse")


PROBE = Probe(
    asks="GET /ping over HTTP", exchange=_exchange, protocols=("http",), alpn=("http/1.1",)
)
