"""hapi."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="hapi",
    imports=("@hapi/hapi", "hapi"),
    packages=("npm:@hapi/hapi",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@hapi/hapi",
            installed="npm:@hapi/hapi 21.3.10",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="hapi",
                framework_version="21.3.10",
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
            installed="npm:@hapi/hapi 21.3.10",
        ),
    ),
)
