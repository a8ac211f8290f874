"""Vector, which moves logs and metrics."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Vector",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("vector",)),
        Match(packages=("deb:vector", "rpm:vector", "brew:vector", "cargo:vector")),
    ),
    roles=(
        Role(name="syslog", ports=(514, 5140), protocol="syslog"),
        Role(name="statsd", ports=(8125,), protocol="statsd"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8686",
            argv="/usr/bin/vector --config v.yaml",
            package="deb:vector 0.35.0",
            expect=Identity(product="Vector", version="0.35.0", protocol="http", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8686", argv="/usr/bin/vectorscan"),),
)
