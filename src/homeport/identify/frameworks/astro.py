"""Astro behind a server of one's own."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Astro",
    imports=("astro",),
    packages=("npm:astro",),
    over=("express", "fastify", "react"),
    runs_on=("node-js", "bun", "deno"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="astro express",
            installed="npm:astro 4.11.5",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Astro",
                framework_version="4.11.5",
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
            installed="npm:astro 4.11.5",
        ),
    ),
)
