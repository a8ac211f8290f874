"""Quasar's development server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Quasar",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Quasar",
    framework_version=(installed("npm:quasar"),),
    matches=(
        Match(packages=("npm:@quasar/app-vite", "npm:@quasar/app-webpack", "npm:@quasar/cli")),
        Match(entries=("quasar",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("vite", "webpack-dev-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node /srv/node_modules/.bin/quasar dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:quasar",
            entry_package="npm:@quasar/app-vite 1.9.3",
            installed="npm:quasar 2.16.5",
            expect=Identity(
                product="Quasar",
                version="1.9.3",
                framework="Quasar",
                framework_version="2.16.5",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@quasar/app-vite 1.9.3",
        ),
    ),
)
