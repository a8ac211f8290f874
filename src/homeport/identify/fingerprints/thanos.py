"""Thanos, Prometheus for long times."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="Thanos",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("thanos",)),
        Match(packages=("go:github.com/thanos-io/thanos", "deb:thanos", "brew:thanos")),
    ),
    roles=(Role(name="gRPC", when=(option("--grpc-address"),), ports=(10901,), protocol="grpc"),),
    tls=(Rule(TLS, (argv(r"--grpc-server-tls-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10902",
            argv="/bin/thanos sidecar",
            package="go:github.com/thanos-io/thanos 0.34.0",
            expect=Identity(
                product="Thanos", version="0.34.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:10901",
            argv="/bin/thanos query",
            expect=Identity(product="Thanos", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/bin/prometheus"),),
)
