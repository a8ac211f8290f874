"""SurrealDB, the multi-model database."""

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
)

FINGERPRINT = Fingerprint(
    product="SurrealDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(programs=("surreal",)), Match(packages=("cargo:surreal*", "brew:surreal"))),
    tls=(Rule(TLS, (argv(r"--web-crt\b"),)), Rule(PLAIN)),
    auth=(
        Rule("none", (argv(r"--unauthenticated\b"),)),
        Rule("password", (argv(r"(?:--user|-u|--auth)\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/surreal start --user root --pass x memory",
            package="brew:surreal 1.2.0",
            expect=Identity(
                product="SurrealDB", version="1.2.0", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/surreal start --unauthenticated memory",
            expect=Identity(product="SurrealDB", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/surrealist"),),
)
