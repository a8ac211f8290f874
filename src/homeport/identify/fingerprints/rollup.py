"""Rollup with a plugin that serves what it watches."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Rollup",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:rollup",)),
        Match(entries=("rollup",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10001",
            argv="node /srv/node_modules/.bin/rollup -c -w",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:rollup",
            entry_package="npm:rollup 4.18.1",
            expect=Identity(product="Rollup", version="4.18.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10001",
            argv="node rollup.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/rollup.js",
            imports="http",
            installed="npm:rollup 4.18.1",
        ),
    ),
)
