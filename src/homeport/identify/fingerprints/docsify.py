"""docsify's preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="docsify",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:docsify-cli",)),
        Match(entries=("docsify",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/docsify serve docs",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:docsify",
            entry_package="npm:docsify-cli 4.4.4",
            expect=Identity(
                product="docsify", version="4.4.4", protocol="http", tls=False, auth="none"
            ),
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
            installed="npm:docsify-cli 4.4.4",
        ),
    ),
)
