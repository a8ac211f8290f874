"""Gatsby's development server."""

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
    product="Gatsby",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Gatsby",
    matches=(
        Match(packages=("npm:gatsby", "npm:gatsby-cli")),
        Match(entries=("gatsby",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s(?:-S|--https)\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/gatsby develop",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:gatsby",
            entry_package="npm:gatsby 5.13.6",
            expect=Identity(
                product="Gatsby",
                version="5.13.6",
                framework="Gatsby",
                framework_version="5.13.6",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node gatsby.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/gatsby.js",
            imports="http",
            installed="npm:gatsby 5.13.6",
        ),
    ),
)
