"""Solid in a bundler's development server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Solid",
    imports=("solid-js", "vite-plugin-solid"),
    packages=("npm:solid-js",),
    runs_on=("vite", "parcel", "rsbuild"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="vite-plugin-solid vite",
            installed="npm:solid-js 1.8.18",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Solid",
                framework_version="1.8.18",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="http",
            installed="npm:solid-js 1.8.18",
        ),
    ),
)
