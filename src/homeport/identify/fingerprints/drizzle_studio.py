"""Drizzle Studio's local half."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Drizzle Studio",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(packages=("npm:drizzle-kit",)),
        Match(entries=("drizzle-kit",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4983",
            argv="node /srv/node_modules/.bin/drizzle-kit studio",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:drizzle-kit",
            entry_package="npm:drizzle-kit 0.22.8",
            expect=Identity(
                product="Drizzle Studio", version="0.22.8", protocol="http", auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4983",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:drizzle-kit 0.22.8",
        ),
    ),
)
