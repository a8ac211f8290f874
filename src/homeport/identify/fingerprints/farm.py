"""Farm's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Farm",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:@farmfe/cli",)),
        Match(entries=("farm",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node /srv/node_modules/.bin/farm start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:farm",
            entry_package="npm:@farmfe/cli 1.0.3",
            expect=Identity(product="Farm", version="1.0.3", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node farm.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/farm.js",
            imports="http",
            installed="npm:@farmfe/cli 1.0.3",
        ),
    ),
)
