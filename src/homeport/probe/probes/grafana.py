"""Ask Grafana for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/api/health", product="Grafana", version="version", must_have="database"),
)
