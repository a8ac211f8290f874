"""Ask Vault for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/v1/sys/health", product="Vault", version="version"),
)
