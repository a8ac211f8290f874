"""Backstage, started by its command."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Backstage",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Backstage",
    matches=(
        Match(packages=("npm:@backstage/cli",)),
        Match(entries=("backstage-cli",), runtime="node"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7007",
            argv="node /srv/node_modules/.bin/backstage-cli package start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:backstage-cli",
            entry_package="npm:@backstage/cli 0.26.11",
            expect=Identity(
                product="Backstage",
                version="0.26.11",
                framework="Backstage",
                framework_version="0.26.11",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7007",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@backstage/cli 0.26.11",
        ),
    ),
)
