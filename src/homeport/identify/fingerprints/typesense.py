"""Typesense, the search engine."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Typesense",
    kind=Kind.SEARCH,
    protocol="http",
    matches=(
        Match(programs=("typesense-server",)),
        Match(packages=("deb:typesense-server", "rpm:typesense-server", "brew:typesense-server*")),
    ),
    roles=(
        Role(
            name="peers",
            when=(option("--peering-port"), setting(r"^peering-port\s*=\s*{port}$")),
            ports=(8107,),
            protocol="raft",
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"--ssl-certificate\b"), setting(r"^ssl-certificate\s*=\s*\S"))),
        Rule(PLAIN),
    ),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8108",
            argv="/usr/bin/typesense-server --data-dir d --api-key x",
            package="deb:typesense-server 0.25.2",
            expect=Identity(
                product="Typesense", version="0.25.2", protocol="http", tls=False, auth="token"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8107",
            argv="/usr/bin/typesense-server",
            expect=Identity(product="Typesense", protocol="raft", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8109", argv="/usr/bin/typesense-prometheus-exporter"),),
)
