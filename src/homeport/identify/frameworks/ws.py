"""ws, a plain WebSocket server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="ws",
    imports=("ws", "websocket"),
    packages=("npm:ws",),
    runs_on=("node-js", "bun"),
    protocol="websocket",
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="ws",
            installed="npm:ws 8.17.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="ws",
                framework_version="8.17.1",
                protocol="websocket",
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
            imports="express ws",
            installed="npm:ws 8.17.1, npm:express 4.19.2",
        ),
    ),
)
