"""Mercurius, GraphQL for Fastify."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Mercurius",
    imports=("mercurius",),
    packages=("npm:mercurius",),
    over=("fastify",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="fastify mercurius",
            installed="npm:mercurius 14.1.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Mercurius",
                framework_version="14.1.0",
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
            installed="npm:mercurius 14.1.0",
        ),
    ),
)
