"""Ionic's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Ionic",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Ionic",
    matches=(
        Match(packages=("npm:@ionic/cli",)),
        Match(entries=("ionic",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8100",
            argv="node /srv/node_modules/.bin/ionic serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ionic",
            entry_package="npm:@ionic/cli 7.2.0",
            expect=Identity(
                product="Ionic",
                version="7.2.0",
                framework="Ionic",
                framework_version="7.2.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8100",
            argv="node ionic.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/ionic.js",
            imports="http",
            installed="npm:@ionic/cli 7.2.0",
        ),
    ),
)
