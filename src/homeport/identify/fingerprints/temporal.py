"""Temporal, durable workflows: its services and the development server."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Temporal",
    kind=Kind.BROKER,
    protocol="grpc",
    matches=(
        Match(programs=("temporal", "temporal-server", "temporalite")),
        Match(packages=("go:go.temporal.io/server*", "go:github.com/temporalio/cli*")),
    ),
    roles=(
        Role(
            name="web",
            when=(option("--ui-port"),),
            ports=(8233, 8080),
            protocol="http",
            auth=(Rule("none"),),
        ),
        Role(name="HTTP API", when=(option("--http-port"),), ports=(7243,), protocol="http"),
        Role(name="metrics", when=(option("--metrics-port"),), ports=(9090,), protocol="http"),
        Role(
            name="membership", ports=(6933, 6934, 6935, 6939), protocol="ringpop", never_probe=True
        ),
    ),
    auth=(Rule("none", (argv(r"server start-dev\b"),)),),
    tls=(Rule(PLAIN, (argv(r"server start-dev\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7233",
            argv="/usr/local/bin/temporal server start-dev",
            package="go:github.com/temporalio/cli 0.12.0",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Temporal", version="0.12.0", protocol="grpc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8233",
            argv="/usr/local/bin/temporal server start-dev",
            package="go:github.com/temporalio/cli 0.12.0",
            runtime="go 1.22.3",
            expect=Identity(
                product="Temporal", version="0.12.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/worker",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:go.temporal.io/sdk 1.26.0",
        ),
    ),
)
