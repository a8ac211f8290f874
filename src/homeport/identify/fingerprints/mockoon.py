"""Mockoon CLI, which stands in for an interface."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Mockoon",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:@mockoon/cli",)),
        Match(entries=("mockoon-cli",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/mockoon-cli start --data api.json",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:mockoon-cli",
            entry_package="npm:@mockoon/cli 8.3.0",
            expect=Identity(product="Mockoon", version="8.3.0", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node mockoon-cli.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/mockoon-cli.js",
            imports="http",
            installed="npm:@mockoon/cli 8.3.0",
        ),
    ),
)
