"""Nuxt behind a server of one's own."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Nuxt",
    imports=("nuxt",),
    packages=("npm:nuxt",),
    over=("vue", "nitro", "h3", "express"),
    runs_on=("node-js", "bun", "deno"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express nuxt",
            installed="npm:nuxt 3.12.3",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Nuxt",
                framework_version="3.12.3",
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
            installed="npm:nuxt 3.12.3",
        ),
    ),
)
