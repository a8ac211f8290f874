"""Midway, on Koa, Express or Egg.js."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Midway",
    imports=("@midwayjs/core", "@midwayjs/bootstrap", "@midwayjs/koa"),
    packages=("npm:@midwayjs/core",),
    over=("koa", "express", "egg"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@midwayjs/core",
            installed="npm:@midwayjs/core 3.17.1",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Midway",
                framework_version="3.17.1",
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
            installed="npm:@midwayjs/core 3.17.1",
        ),
    ),
)
