"""GraphQL Yoga."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="GraphQL Yoga",
    imports=("graphql-yoga",),
    packages=("npm:graphql-yoga",),
    over=("express", "fastify", "koa", "ws"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="graphql-yoga",
            installed="npm:graphql-yoga 5.6.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="GraphQL Yoga",
                framework_version="5.6.0",
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
            imports="http",
            installed="npm:graphql-yoga 5.6.0",
        ),
    ),
)
