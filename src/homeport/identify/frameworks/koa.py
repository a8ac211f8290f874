"""Koa."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Koa",
    imports=("koa",),
    packages=("npm:koa",),
    over=("ws", "socket-io"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="koa",
            installed="npm:koa 2.15.3",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Koa",
                framework_version="2.15.3",
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
            installed="npm:koa 2.15.3",
        ),
    ),
)
