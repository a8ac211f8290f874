"""Meteor."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Meteor",
    imports=("meteor",),
    packages=("npm:meteor-node-stubs",),
    over=("express",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="meteor",
            installed="npm:meteor-node-stubs 1.2.9",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Meteor",
                framework_version="1.2.9",
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
            installed="npm:meteor-node-stubs 1.2.9",
        ),
    ),
)
