"""Karma, which runs tests in browsers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Karma",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:karma",)),
        Match(entries=("karma",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="node /srv/node_modules/.bin/karma start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:karma",
            entry_package="npm:karma 6.4.3",
            expect=Identity(product="Karma", version="6.4.3", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="node karma.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/karma.js",
            imports="http",
            installed="npm:karma 6.4.3",
        ),
    ),
)
