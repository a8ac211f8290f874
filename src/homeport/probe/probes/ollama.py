"""Ask Ollama, the local model runner for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/api/version", product="Ollama", version="version"),
)
