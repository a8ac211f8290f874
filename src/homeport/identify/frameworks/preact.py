"""Preact in a bundler's development server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Preact",
    imports=("preact", "@preact/preset-vite"),
    packages=("npm:preact",),
    over=("react",),
    runs_on=(
        "vite",
        "webpack-dev-server",
        "parcel",
        "esbuild",
        "rsbuild",
        "rspack",
        "snowpack",
        "farm",
        "bun",
        "rollup",
        "metro",
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@preact/preset-vite vite",
            installed="npm:preact 10.22.1",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Preact",
                framework_version="10.22.1",
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
            installed="npm:preact 10.22.1",
        ),
    ),
)
