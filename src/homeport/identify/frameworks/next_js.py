"""Next.js behind a server of one's own."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Next.js",
    imports=("next",),
    packages=("npm:next",),
    over=("express", "fastify", "react", "ws", "socket-io"),
    runs_on=("node-js", "bun"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express next",
            installed="npm:next 14.2.4",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Next.js",
                framework_version="14.2.4",
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
            imports="express react",
            installed="npm:next 14.2.4, npm:express 4.19.2, npm:react 18.3.1",
        ),
    ),
)
