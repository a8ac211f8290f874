"""Node Media Server: RTMP in, HTTP out."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Node Media Server",
    kind=Kind.MEDIA,
    protocol="rtmp",
    matches=(
        Match(packages=("npm:node-media-server",)),
        Match(entries=("node-media-server",), runtime="node"),
        Match(imports=("node-media-server",), runtime="node", weight=2),
    ),
    version=(installed("npm:node-media-server"),),
    roles=(Role(name="HTTP", ports=(8000, 8443), protocol="http"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1935",
            argv="node /srv/node_modules/.bin/node-media-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:node-media-server",
            entry_package="npm:node-media-server 2.7.0",
            expect=Identity(product="Node Media Server", version="2.7.0", protocol="rtmp"),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/node-media-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:node-media-server",
            entry_package="npm:node-media-server 2.7.0",
            expect=Identity(product="Node Media Server", version="2.7.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1935",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:node-media-server 2.7.0",
        ),
    ),
)
