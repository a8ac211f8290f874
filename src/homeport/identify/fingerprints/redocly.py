"""Redocly's preview of an interface's description."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Redocly",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:@redocly/cli",)),
        Match(entries=("redocly",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/redocly preview-docs openapi.yaml",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:redocly",
            entry_package="npm:@redocly/cli 1.17.1",
            expect=Identity(
                product="Redocly", version="1.17.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node redocly.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/redocly.js",
            imports="http",
            installed="npm:@redocly/cli 1.17.1",
        ),
    ),
)
