"""Remix, and React Router since it took its place."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Remix",
    imports=("@remix-run/node", "@remix-run/express", "@remix-run/serve", "@remix-run/dev"),
    packages=("npm:@remix-run/node", "npm:@remix-run/express", "npm:@remix-run/dev"),
    over=("express", "react", "fastify"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@remix-run/express express",
            installed="npm:@remix-run/node 2.10.2",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Remix",
                framework_version="2.10.2",
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
            installed="npm:@remix-run/node 2.10.2",
        ),
    ),
)
