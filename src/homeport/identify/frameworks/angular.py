"""Angular, in another server than its own."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Angular",
    imports=("@angular/core", "@angular/ssr", "@analogjs/vite-plugin-angular"),
    packages=("npm:@angular/core",),
    over=("express",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@angular/ssr express",
            installed="npm:@angular/core 18.1.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Angular",
                framework_version="18.1.0",
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
            installed="npm:@angular/core 18.1.0",
        ),
    ),
)
