"""Ask Jupyter Server for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/api", product="Jupyter Server", version="version"),
)
