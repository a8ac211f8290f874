"""Hasura, GraphQL over databases."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    environ,
)

FINGERPRINT = Fingerprint(
    product="Hasura",
    kind=Kind.DATABASE,
    protocol="http",
    framework="GraphQL",
    matches=(Match(programs=("graphql-engine",)),),
    auth=(
        Rule(
            "token",
            (environ("HASURA_GRAPHQL_ADMIN_SECRET"), argv(r"--(?:admin-secret|access-key)\b")),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/graphql-engine serve",
            environ="HASURA_GRAPHQL_ADMIN_SECRET=x",
            expect=Identity(
                product="Hasura", framework="GraphQL", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/graphql-client",
        ),
    ),
)
