"""Fastify."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Fastify",
    imports=("fastify",),
    packages=("npm:fastify",),
    over=("ws", "socket-io"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="fastify",
            installed="npm:fastify 4.28.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Fastify",
                framework_version="4.28.1",
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
            installed="npm:fastify 4.28.1",
        ),
    ),
)
