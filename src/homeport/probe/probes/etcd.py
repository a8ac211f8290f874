"""Ask etcd, the key-value store of Kubernetes for its version."""

from homeport.probe.json_answer import Document, json_probe

PROBE = json_probe(
    Document(path="/version", product="etcd", version="etcdserver"),
    real="etcd",
)
