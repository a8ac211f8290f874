"""Total.js."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Total.js",
    imports=("total4", "total.js", "total5"),
    packages=("npm:total4", "npm:total5", "npm:total.js"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="total4",
            installed="npm:total4 0.0.99",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Total.js",
                framework_version="0.0.99",
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
            installed="npm:total4 0.0.99",
        ),
    ),
)
