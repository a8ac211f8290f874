"""CockroachDB, the distributed SQL database."""

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
    product="CockroachDB",
    kind=Kind.DATABASE,
    protocol="postgresql",
    matches=(
        Match(programs=("cockroach",)),
        Match(packages=("go:github.com/cockroachdb/cockroach", "brew:cockroach*")),
    ),
    roles=(
        Role(
            name="console", when=(option("--http-(?:addr|port)"),), ports=(8080,), protocol="http"
        ),
    ),
    tls=(Rule(PLAIN, (argv(r"--insecure\b"),)), Rule(TLS, (argv(r"\bstart(?:-single-node)?\b"),))),
    auth=(
        Rule("none", (argv(r"--insecure\b"),)),
        Rule("password", (argv(r"\bstart(?:-single-node)?\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:26257",
            argv=(
                "/usr/local/bin/cockroach start-single-node --insecure --http-addr localhost:8081"
            ),
            package="go:github.com/cockroachdb/cockroach 23.2.3",
            expect=Identity(
                product="CockroachDB",
                version="23.2.3",
                protocol="postgresql",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/usr/local/bin/cockroach start-single-node --certs-dir=certs --http-addr "
                "localhost:8081"
            ),
            expect=Identity(product="CockroachDB", protocol="http", tls=True, auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:26257",
            argv="/usr/bin/python3 cockroach.py",
            runtime="python 3.11.2",
            entry="script:/srv/cockroach.py",
        ),
    ),
)
