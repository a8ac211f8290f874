"""Moleculer, for microservices."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Moleculer",
    imports=("moleculer", "moleculer-web"),
    packages=("npm:moleculer",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="moleculer",
            installed="npm:moleculer 0.14.34",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Moleculer",
                framework_version="0.14.34",
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
            installed="npm:moleculer 0.14.34",
        ),
    ),
)
