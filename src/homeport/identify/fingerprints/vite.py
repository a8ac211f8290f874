"""Vite, the dev server for web front ends."""

from homeport.identify.fingerprint import (
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
    product="Vite",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(packages=("npm:vite",)), Match(entries=("vite",), runtime="node")),
    tls=(Rule(TLS, (argv(r"\s--https\b"),)),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp [::1]:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            expect=Identity(product="Vite", version="6.2.0", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node vite.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/vite.js",
            installed="npm:vite 6.2.0",
        ),
    ),
)
