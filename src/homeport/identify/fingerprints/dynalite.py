"""Dynalite, which stands in for DynamoDB."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="Dynalite",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:dynalite",)),
        Match(entries=("dynalite",), runtime="node"),
        Match(imports=("dynalite",), runtime="node"),
    ),
    version=(installed("npm:dynalite"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl\b"),)),
        Rule(PLAIN, (argv(r"\bdynalite\b"),)),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="node /srv/node_modules/.bin/dynalite --port 4567",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:dynalite",
            entry_package="npm:dynalite 3.2.2",
            expect=Identity(
                product="Dynalite", version="3.2.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="node dynalite.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/dynalite.js",
            imports="http",
            installed="npm:dynalite 3.2.2",
        ),
    ),
)
