"""Rsbuild's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Rsbuild",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:@rsbuild/core",)),
        Match(entries=("rsbuild",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/rsbuild dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:rsbuild",
            entry_package="npm:@rsbuild/core 0.7.10",
            expect=Identity(product="Rsbuild", version="0.7.10", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@rsbuild/core 0.7.10",
        ),
    ),
)
