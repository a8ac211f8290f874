"""Actual Budget's server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Actual Budget",
    kind=Kind.APP_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:@actual-app/sync-server",)),
        Match(entries=("actual-server",), runtime="node"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="node /srv/node_modules/.bin/actual-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:actual-server",
            entry_package="npm:@actual-app/sync-server 25.3.1",
            expect=Identity(
                product="Actual Budget", version="25.3.1", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="node actual-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/actual-server.js",
            imports="http",
            installed="npm:@actual-app/sync-server 25.3.1",
        ),
    ),
)
