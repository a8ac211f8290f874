"""Payload, the content management system, in Express or Next.js."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Payload",
    imports=("payload",),
    packages=("npm:payload",),
    over=("express", "next-js", "react"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express payload",
            installed="npm:payload 2.23.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Payload",
                framework_version="2.23.1",
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
            installed="npm:payload 2.23.1",
        ),
    ),
)
