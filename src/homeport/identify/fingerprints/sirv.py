"""sirv-cli, a directory over HTTP."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="sirv",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:sirv-cli",)),
        Match(entries=("sirv",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/sirv",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:sirv",
            entry_package="npm:sirv-cli 2.0.4",
            expect=Identity(product="sirv", version="2.0.4", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node sirv.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/sirv.js",
            imports="http",
            installed="npm:sirv-cli 2.0.4",
        ),
    ),
)
