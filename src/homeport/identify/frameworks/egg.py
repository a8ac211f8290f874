"""Egg.js, on Koa."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Egg.js",
    imports=("egg",),
    packages=("npm:egg",),
    over=("koa",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="egg",
            installed="npm:egg 3.24.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Egg.js",
                framework_version="3.24.0",
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
            installed="npm:egg 3.24.0",
        ),
    ),
)
