"""Dgraph, the graph database: alpha servers and zeros."""

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
)

FINGERPRINT = Fingerprint(
    product="Dgraph",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("dgraph",)),
        Match(packages=("go:github.com/dgraph-io/dgraph*", "go:github.com/hypermodeinc/dgraph*")),
    ),
    roles=(
        Role(name="clients", ports=(9080,), protocol="grpc"),
        Role(name="nodes", ports=(5080, 7080), protocol="grpc"),
    ),
    tls=(Rule(TLS, (argv(r"--tls\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--acl\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/dgraph alpha --zero localhost:5080",
            package="go:github.com/dgraph-io/dgraph 23.1.0",
            expect=Identity(
                product="Dgraph", version="23.1.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9080",
            argv="/usr/local/bin/dgraph alpha",
            expect=Identity(product="Dgraph", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/local/bin/dgraph-ratel"),),
)
