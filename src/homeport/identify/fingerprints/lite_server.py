"""lite-server, Browsersync for one-page applications."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="lite-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:lite-server",)),
        Match(entries=("lite-server",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/lite-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:lite-server",
            entry_package="npm:lite-server 2.6.1",
            expect=Identity(product="lite-server", version="2.6.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node lite-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/lite-server.js",
            imports="http",
            installed="npm:lite-server 2.6.1",
        ),
    ),
)
