"""Colyseus, for multiplayer games."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Colyseus",
    imports=("colyseus", "@colyseus/core", "@colyseus/tools"),
    packages=("npm:@colyseus/core", "npm:colyseus"),
    over=("express", "ws"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="colyseus",
            installed="npm:@colyseus/core 0.15.35",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Colyseus",
                framework_version="0.15.35",
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
            installed="npm:@colyseus/core 0.15.35",
        ),
    ),
)
