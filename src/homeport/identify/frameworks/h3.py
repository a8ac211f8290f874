"""h3, the small HTTP framework of the UnJS family."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="h3",
    imports=("h3", "listhen"),
    packages=("npm:h3",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="h3",
            installed="npm:h3 1.12.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="h3",
                framework_version="1.12.0",
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
            installed="npm:h3 1.12.0",
        ),
    ),
)
