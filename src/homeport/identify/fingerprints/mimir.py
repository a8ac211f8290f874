"""Grafana Mimir, the metrics store for many."""

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
    product="Mimir",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("mimir", "mimir-linux-*")),
        Match(packages=("deb:mimir", "rpm:mimir", "go:github.com/grafana/mimir", "brew:mimir")),
    ),
    roles=(
        Role(name="gRPC", ports=(9095,), protocol="grpc"),
        Role(name="gossip", ports=(7946,), protocol="serf"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/mimir -config.file=m.yaml",
            package="deb:mimir 2.11.0",
            expect=Identity(
                product="Mimir", version="2.11.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/mimirtool"),),
)
