"""restify."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="restify",
    imports=("restify",),
    packages=("npm:restify",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="restify",
            installed="npm:restify 11.1.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="restify",
                framework_version="11.1.0",
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
            installed="npm:restify 11.1.0",
        ),
    ),
)
