"""Nitro, the server engine under Nuxt and others."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Nitro",
    imports=("nitropack", "nitro"),
    packages=("npm:nitropack",),
    over=("h3",),
    runs_on=("node-js", "bun", "deno"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="nitropack",
            installed="npm:nitropack 2.9.7",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Nitro",
                framework_version="2.9.7",
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
            installed="npm:nitropack 2.9.7",
        ),
    ),
)
