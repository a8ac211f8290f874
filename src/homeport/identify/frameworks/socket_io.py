"""Socket.IO without a web framework beside it."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Socket.IO",
    imports=("socket.io",),
    packages=("npm:socket.io",),
    over=("ws",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="socket.io",
            installed="npm:socket.io 4.7.5",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Socket.IO",
                framework_version="4.7.5",
                protocol="http",
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
            imports="express socket.io",
            installed="npm:socket.io 4.7.5, npm:express 4.19.2",
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="socket.io-client",
            installed="npm:socket.io 4.7.5",
        ),
    ),
)
