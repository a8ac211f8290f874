"""WMR, Preact's small development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="WMR",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:wmr",)),
        Match(entries=("wmr",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/wmr",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:wmr",
            entry_package="npm:wmr 3.8.0",
            expect=Identity(product="WMR", version="3.8.0", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node wmr.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/wmr.js",
            imports="http",
            installed="npm:wmr 3.8.0",
        ),
    ),
)
