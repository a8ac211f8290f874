"""Dolt, the SQL database with Git's versions."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Dolt",
    kind=Kind.DATABASE,
    protocol="mysql",
    matches=(
        Match(programs=("dolt",)),
        Match(packages=("go:github.com/dolthub/dolt*", "brew:dolt")),
    ),
    roles=(
        Role(
            name="remotes",
            when=(option("--remotesapi-port"), setting(r"^remotesapi\.port = {port}$")),
            protocol="grpc",
        ),
    ),
    tls=(Rule(TLS, (setting(r"^listener\.tls_cert = \S"),)), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/local/bin/dolt sql-server",
            package="go:github.com/dolthub/dolt/go 1.32.4",
            expect=Identity(product="Dolt", version="1.32.4", protocol="mysql", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mariadbd",
            package="deb:mariadb-server 10.11.6",
        ),
    ),
)
