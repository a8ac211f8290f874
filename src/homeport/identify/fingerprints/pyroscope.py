"""Grafana Pyroscope, the profile store."""

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
    product="Pyroscope",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("pyroscope",)),
        Match(packages=("deb:pyroscope", "go:github.com/grafana/pyroscope", "brew:pyroscope")),
    ),
    roles=(
        Role(name="gossip", ports=(7946,), protocol="serf"),
        Role(name="gRPC", ports=(9095,), protocol="grpc"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/usr/bin/pyroscope",
            package="deb:pyroscope 1.3.0",
            expect=Identity(
                product="Pyroscope", version="1.3.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4040", argv="/usr/bin/ngrok http 80"),),
)
