"""Ask ArangoDB for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/_api/version", product="ArangoDB", version="version", must_have="server"),
)
