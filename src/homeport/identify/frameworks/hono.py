"""Hono."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Hono",
    imports=("hono", "@hono/node-server"),
    packages=("npm:hono",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@hono/node-server hono",
            installed="npm:hono 4.4.13",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Hono",
                framework_version="4.4.13",
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
            installed="npm:hono 4.4.13",
        ),
    ),
)
