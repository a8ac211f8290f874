"""Feathers."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Feathers",
    imports=("@feathersjs/feathers",),
    packages=("npm:@feathersjs/feathers",),
    over=("express", "koa", "socket-io"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@feathersjs/feathers @feathersjs/koa",
            installed="npm:@feathersjs/feathers 5.0.25",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Feathers",
                framework_version="5.0.25",
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
            imports="koa",
            installed="npm:@feathersjs/feathers 5.0.25, npm:koa 2.15.3",
        ),
    ),
)
