"""AdonisJS."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="AdonisJS",
    imports=("@adonisjs/core",),
    packages=("npm:@adonisjs/core",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@adonisjs/core",
            installed="npm:@adonisjs/core 6.12.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="AdonisJS",
                framework_version="6.12.1",
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
            installed="npm:@adonisjs/core 6.12.1",
        ),
    ),
)
