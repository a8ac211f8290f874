"""Ask vLLM, the model server for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/version", product="vLLM", version="version"),
)
