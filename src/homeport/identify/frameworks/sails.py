"""Sails, on Express."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Sails",
    imports=("sails",),
    packages=("npm:sails",),
    over=("express", "socket-io"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="sails",
            installed="npm:sails 1.5.11",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Sails",
                framework_version="1.5.11",
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
            installed="npm:sails 1.5.11",
        ),
    ),
)
