"""Ask Text Generation Inference for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(
        path="/info", product="Text Generation Inference", version="version", must_have="model_id"
    ),
)
