"""Parcel's development server."""

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
    product="Parcel",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:parcel", "npm:parcel-bundler")),
        Match(entries=("parcel",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--(?:https|cert)\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="node /srv/node_modules/.bin/parcel serve index.html",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:parcel",
            entry_package="npm:parcel 2.12.0",
            expect=Identity(
                product="Parcel", version="2.12.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:parcel 2.12.0",
        ),
    ),
)
