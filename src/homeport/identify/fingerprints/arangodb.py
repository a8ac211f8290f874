"""ArangoDB, the graph and document database."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="ArangoDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("arangod", "arangosync")),
        Match(packages=("deb:arangodb3*", "rpm:arangodb3*", "brew:arangodb")),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"--server\.endpoint[ =](?:http\+)?ssl://\S*:{port}\b"),
                setting(r"^(?:server\.)?endpoint\s*=\s*(?:http\+)?ssl://\S*:{port}\b"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "none",
            (
                argv(r"--server\.authentication[ =]false"),
                setting(r"^server\.authentication = false"),
            ),
        ),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8529",
            argv="/usr/sbin/arangod --config /etc/arangodb3/arangod.conf",
            package="deb:arangodb3 3.11.7",
            expect=Identity(
                product="ArangoDB", version="3.11.7", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8530",
            argv=(
                "/usr/sbin/arangod --server.endpoint ssl://127.0.0.1:8530 "
                "--server.authentication false"
            ),
            expect=Identity(product="ArangoDB", protocol="http", tls=True, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8529", argv="/usr/bin/arangosh"),),
)
