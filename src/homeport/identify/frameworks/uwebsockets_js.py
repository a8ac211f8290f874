"""uWebSockets.js, HTTP and WebSocket in C++."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="uWebSockets.js",
    imports=("uwebsockets.js", "uWebSockets.js"),
    packages=("npm:uwebsockets.js",),
    runs_on=("node-js",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="uwebsockets.js",
            installed="npm:uwebsockets.js 20.44.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="uWebSockets.js",
                framework_version="20.44.0",
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
            imports="http",
            installed="npm:uwebsockets.js 20.44.0",
        ),
    ),
)
