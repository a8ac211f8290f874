"""Gridsome's development server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Gridsome",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Gridsome",
    matches=(
        Match(packages=("npm:gridsome",)),
        Match(entries=("gridsome",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/gridsome develop",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:gridsome",
            entry_package="npm:gridsome 0.7.23",
            expect=Identity(
                product="Gridsome",
                version="0.7.23",
                framework="Gridsome",
                framework_version="0.7.23",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node gridsome.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/gridsome.js",
            imports="http",
            installed="npm:gridsome 0.7.23",
        ),
    ),
)
