"""Parse Server, started by its command."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Parse Server",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Parse Server",
    matches=(
        Match(packages=("npm:parse-server",)),
        Match(entries=("parse-server",), runtime="node"),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="node /srv/node_modules/.bin/parse-server --appId a --masterKey b",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:parse-server",
            entry_package="npm:parse-server 7.2.0",
            expect=Identity(
                product="Parse Server",
                version="7.2.0",
                framework="Parse Server",
                framework_version="7.2.0",
                protocol="http",
                auth="key",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:parse-server 7.2.0",
        ),
    ),
)
