"""Polka."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Polka",
    imports=("polka",),
    packages=("npm:polka",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="polka",
            installed="npm:polka 0.5.2",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Polka",
                framework_version="0.5.2",
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
            installed="npm:polka 0.5.2",
        ),
    ),
)
