"""Grafana Tempo, the trace store."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Tempo",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("tempo",)),
        Match(packages=("deb:tempo", "rpm:tempo", "go:github.com/grafana/tempo")),
    ),
    roles=(
        Role(name="gRPC", ports=(9095, 4317), protocol="grpc"),
        Role(name="gossip", ports=(7946,), protocol="serf"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3200",
            argv="/usr/bin/tempo -config.file=t.yaml",
            package="deb:tempo 2.3.1",
            expect=Identity(
                product="Tempo", version="2.3.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4317",
            argv="/usr/bin/tempo",
            expect=Identity(product="Tempo", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3100", argv="/usr/bin/loki"),),
)
