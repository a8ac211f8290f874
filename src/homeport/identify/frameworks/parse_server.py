"""Parse Server mounted into Express."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Parse Server",
    imports=("parse-server",),
    packages=("npm:parse-server",),
    over=("express",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express parse-server",
            installed="npm:parse-server 7.2.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Parse Server",
                framework_version="7.2.0",
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
            installed="npm:parse-server 7.2.0",
        ),
    ),
)
