"""HonKit's preview server of books."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="HonKit",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:honkit",)),
        Match(entries=("honkit",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node /srv/node_modules/.bin/honkit serve docs",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:honkit",
            entry_package="npm:honkit 5.1.4",
            expect=Identity(
                product="HonKit", version="5.1.4", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:honkit 5.1.4",
        ),
    ),
)
