"""SolidStart."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="SolidStart",
    imports=("@solidjs/start",),
    packages=("npm:@solidjs/start",),
    over=("solid", "nitro", "h3"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@solidjs/start",
            installed="npm:@solidjs/start 1.0.4",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="SolidStart",
                framework_version="1.0.4",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="http",
            installed="npm:@solidjs/start 1.0.4",
        ),
    ),
)
