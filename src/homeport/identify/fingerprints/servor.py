"""servor, a directory that reloads itself."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="servor",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:servor",)),
        Match(entries=("servor",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/servor",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:servor",
            entry_package="npm:servor 4.0.2",
            expect=Identity(product="servor", version="4.0.2", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:servor 4.0.2",
        ),
    ),
)
