"""Modern Web's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Web Dev Server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:@web/dev-server",)),
        Match(entries=("wds", "web-dev-server"), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/wds --node-resolve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:wds",
            entry_package="npm:@web/dev-server 0.4.6",
            expect=Identity(
                product="Web Dev Server", version="0.4.6", protocol="http", auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node wds.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/wds.js",
            imports="http",
            installed="npm:@web/dev-server 0.4.6",
        ),
    ),
)
