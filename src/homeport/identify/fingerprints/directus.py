"""Directus, a page over any SQL database."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Directus",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Directus",
    matches=(
        Match(packages=("npm:directus", "npm:@directus/api")),
        Match(entries=("directus",), runtime="node"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8055",
            argv="node /srv/node_modules/.bin/directus start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:directus",
            entry_package="npm:directus 10.13.0",
            expect=Identity(
                product="Directus",
                version="10.13.0",
                framework="Directus",
                framework_version="10.13.0",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8055",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:directus 10.13.0",
        ),
    ),
)
