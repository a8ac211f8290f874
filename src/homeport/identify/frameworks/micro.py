"""Micro, Vercel's small HTTP framework."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Micro",
    imports=("micro",),
    packages=("npm:micro",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="micro",
            installed="npm:micro 10.0.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Micro",
                framework_version="10.0.1",
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
            installed="npm:micro 10.0.1",
        ),
    ),
)
