"""Lit in a bundler's development server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Lit",
    imports=("lit",),
    packages=("npm:lit",),
    runs_on=("vite", "webpack-dev-server", "parcel", "rollup", "web-dev-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            installed="npm:lit 3.1.4",
            declared="npm:lit, npm:vite",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Lit",
                framework_version="3.1.4",
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
            installed="npm:lit 3.1.4",
        ),
    ),
)
