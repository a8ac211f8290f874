"""Ask the Kubernetes API server for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/version", product="Kubernetes", version="gitVersion"),
)
