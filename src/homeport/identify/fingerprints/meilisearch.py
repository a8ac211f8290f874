"""Meilisearch, the search engine."""

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
    environ,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Meilisearch",
    kind=Kind.SEARCH,
    protocol="http",
    matches=(
        Match(programs=("meilisearch*",)),
        Match(packages=("deb:meilisearch", "brew:meilisearch", "cargo:meilisearch*")),
    ),
    tls=(Rule(TLS, (argv(r"--ssl-cert-path\b"), setting("^ssl_cert_path = "))), Rule(PLAIN)),
    auth=(
        Rule(
            "token",
            (argv(r"--master-key\b"), environ("MEILI_MASTER_KEY"), setting(r"^master_key = \S")),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7700",
            argv="/usr/bin/meilisearch --db-path d",
            package="deb:meilisearch 1.6.2",
            expect=Identity(
                product="Meilisearch", version="1.6.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7700",
            argv="/usr/bin/meilisearch",
            environ="MEILI_MASTER_KEY=***",
            expect=Identity(product="Meilisearch", protocol="http", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7700", argv="/usr/bin/meilisync"),),
)
