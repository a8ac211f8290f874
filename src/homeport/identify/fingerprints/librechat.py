"""LibreChat, a page for conversations with models."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="LibreChat",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(imports=("librechat-data-provider", "@librechat/api"), runtime="node", weight=2),
    ),
    package_tells_version=False,
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3080",
            argv="node api/server/index.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/api/server/index.js",
            imports="express librechat-data-provider",
            expect=Identity(product="LibreChat", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3080",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
        ),
    ),
)
