"""tRPC served by itself."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="tRPC",
    imports=("@trpc/server",),
    packages=("npm:@trpc/server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@trpc/server/adapters/standalone",
            installed="npm:@trpc/server 10.45.2",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="tRPC",
                framework_version="10.45.2",
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
            imports="@trpc/client",
            installed="npm:@trpc/server 10.45.2",
        ),
    ),
)
