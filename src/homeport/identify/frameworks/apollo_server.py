"""Apollo Server, GraphQL by itself or on another framework."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Apollo Server",
    imports=("@apollo/server", "apollo-server", "apollo-server-express"),
    packages=("npm:@apollo/server",),
    over=("express", "fastify", "koa", "ws"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@apollo/server/standalone",
            installed="npm:@apollo/server 4.10.4",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Apollo Server",
                framework_version="4.10.4",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@apollo/server/express4 express",
            installed="npm:@apollo/server 4.10.4",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Apollo Server",
                framework_version="4.10.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express @apollo/client",
            installed="npm:@apollo/server 4.10.4, npm:express 4.19.2",
        ),
    ),
)
