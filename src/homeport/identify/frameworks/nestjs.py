"""NestJS, on Express or Fastify."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="NestJS",
    imports=("@nestjs/core", "@nestjs/common"),
    packages=("npm:@nestjs/core",),
    over=("express", "fastify", "socket-io", "ws", "grpc"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@nestjs/core @nestjs/platform-express express",
            installed="npm:@nestjs/core 10.3.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="NestJS",
                framework_version="10.3.0",
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
            imports="express",
            installed="npm:@nestjs/core 10.3.0, npm:express 4.19.2",
        ),
    ),
)
