"""Snowpack's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Snowpack",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:snowpack",)),
        Match(entries=("snowpack",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/snowpack dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:snowpack",
            entry_package="npm:snowpack 3.8.8",
            expect=Identity(product="Snowpack", version="3.8.8", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node snowpack.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/snowpack.js",
            imports="http",
            installed="npm:snowpack 3.8.8",
        ),
    ),
)
