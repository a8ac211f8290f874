"""Stoplight's Prism, which stands in for an OpenAPI interface."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Prism",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:@stoplight/prism-cli",)),
        Match(entries=("prism",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4010",
            argv="node /srv/node_modules/.bin/prism mock openapi.yaml",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:prism",
            entry_package="npm:@stoplight/prism-cli 5.8.2",
            expect=Identity(
                product="Prism", version="5.8.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4010",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@stoplight/prism-cli 5.8.2",
        ),
    ),
)
