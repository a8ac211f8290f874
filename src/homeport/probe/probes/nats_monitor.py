"""Ask NATS' monitoring port for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/varz", product="NATS", version="version", must_have="server_id"),
    real="nats-server",
)
