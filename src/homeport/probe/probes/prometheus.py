"""Ask Prometheus for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/api/v1/status/buildinfo", product="Prometheus", version="data.version"),
    real="prometheus",
)
