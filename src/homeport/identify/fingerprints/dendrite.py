"""Dendrite, the Matrix server in Go."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="Dendrite",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(programs=("dendrite", "dendrite-monolith-server")),
        Match(packages=("go:github.com/matrix-org/dendrite", "go:github.com/element-hq/dendrite")),
    ),
    tls=(Rule(TLS, (argv(r"--?tls-cert\b"), option("--?https-bind-address"))), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8008",
            argv="/usr/bin/dendrite --config d.yaml",
            package="go:github.com/matrix-org/dendrite 0.13.5",
            expect=Identity(product="Dendrite", version="0.13.5", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8008", argv="/usr/bin/conduit"),),
)
