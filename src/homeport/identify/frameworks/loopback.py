"""LoopBack."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="LoopBack",
    imports=("@loopback/rest", "@loopback/core", "loopback"),
    packages=("npm:@loopback/rest",),
    over=("express",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@loopback/rest",
            installed="npm:@loopback/rest 14.0.4",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="LoopBack",
                framework_version="14.0.4",
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
            installed="npm:@loopback/rest 14.0.4",
        ),
    ),
)
