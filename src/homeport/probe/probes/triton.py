"""Ask NVIDIA Triton for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/v2", product="Triton Inference Server", version="version", must_have="name"),
)
