"""Marp CLI's server of slides."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Marp",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:@marp-team/marp-cli",)),
        Match(entries=("marp",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/marp -s slides",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:marp",
            entry_package="npm:@marp-team/marp-cli 3.4.0",
            expect=Identity(
                product="Marp", version="3.4.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node marp.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/marp.js",
            imports="http",
            installed="npm:@marp-team/marp-cli 3.4.0",
        ),
    ),
)
