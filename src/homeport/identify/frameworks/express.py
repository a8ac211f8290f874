"""Express."""

from homeport.identify.framework import Framework, Identity, Sample, reply

FRAMEWORK = Framework(
    shown="Express",
    imports=("express",),
    packages=("npm:express",),
    over=("socket-io", "ws"),
    replies=(reply("x-powered-by", r"^Express\b"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express socket.io",
            installed="npm:express 4.19.2",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Express",
                framework_version="4.19.2",
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
            imports="koa",
            installed="npm:express 4.19.2, npm:koa 2.15.3",
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@nestjs/core express",
            installed="npm:express 4.19.2, npm:@nestjs/core 10.3.0",
        ),
    ),
)
