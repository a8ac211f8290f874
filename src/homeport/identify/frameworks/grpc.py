"""gRPC for Node."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="gRPC",
    imports=("@grpc/grpc-js", "grpc", "nice-grpc"),
    packages=("npm:@grpc/grpc-js",),
    runs_on=("node-js", "bun", "deno"),
    protocol="grpc",
    samples=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@grpc/grpc-js",
            installed="npm:@grpc/grpc-js 1.10.10",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="gRPC",
                framework_version="1.10.10",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@nestjs/core @grpc/grpc-js",
            installed="npm:@grpc/grpc-js 1.10.10, npm:@nestjs/core 10.3.0",
        ),
    ),
)
