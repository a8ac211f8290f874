"""KeystoneJS, where it is started from code."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="KeystoneJS",
    imports=("@keystone-6/core",),
    packages=("npm:@keystone-6/core",),
    over=("express", "next-js", "apollo-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@keystone-6/core",
            installed="npm:@keystone-6/core 6.2.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="KeystoneJS",
                framework_version="6.2.0",
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
            installed="npm:@keystone-6/core 6.2.0",
        ),
    ),
)
