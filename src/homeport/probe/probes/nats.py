"""Read the INFO by which a NATS server greets."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError, parse_object
from homeport.probe.line import Line
from homeport.probe.notes import Notes


def _exchange(line: Line, notes: Notes) -> None:
    word, _, rest = line.text_line().partition(" ")
    if word != "INFO":
        raise GarbledError("not NATS")
    info = parse_object(rest)
    notes.protocol = "nats"
    notes.add("product", "NATS")
    notes.add_version(str(info.get("version", "")))
    notes.tls = info.get("tls_required") is True
    if info.get("tls_available") is True:
        notes.add("starttls", "yes")
    if info.get("tls_verify") is True:
        notes.auth = "client-cert"
    elif info.get("nonce"):
        notes.auth = "key"
    else:
        notes.auth = "password" if info.get("auth_required") is True else "none"


PROBE = Probe(
    asks="nothing, and listened to its greeting",
    exchange=_exchange,
    protocols=("nats",),
    real="nats-server",
)
