"""Ask Consul for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/v1/agent/self", product="Consul", version="Config.Version"),
)
