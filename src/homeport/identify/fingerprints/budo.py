"""budo, a development server on Browserify."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="budo",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:budo",)),
        Match(entries=("budo",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9966",
            argv="node /srv/node_modules/.bin/budo",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:budo",
            entry_package="npm:budo 11.8.4",
            expect=Identity(product="budo", version="11.8.4", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9966",
            argv="node budo.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/budo.js",
            imports="http",
            installed="npm:budo 11.8.4",
        ),
    ),
)
