"""five-server, a live-server kept up to date."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="five-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:five-server",)),
        Match(entries=("five-server",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5500",
            argv="node /srv/node_modules/.bin/five-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:five-server",
            entry_package="npm:five-server 0.3.2",
            expect=Identity(product="five-server", version="0.3.2", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5500",
            argv="node five-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/five-server.js",
            imports="http",
            installed="npm:five-server 0.3.2",
        ),
    ),
)
