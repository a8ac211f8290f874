"""TinaCMS' local content server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="TinaCMS",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="TinaCMS",
    matches=(
        Match(packages=("npm:@tinacms/cli",)),
        Match(entries=("tinacms",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4001",
            argv="node /srv/node_modules/.bin/tinacms dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:tinacms",
            entry_package="npm:@tinacms/cli 1.6.3",
            expect=Identity(
                product="TinaCMS",
                version="1.6.3",
                framework="TinaCMS",
                framework_version="1.6.3",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4001",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@tinacms/cli 1.6.3",
        ),
    ),
)
