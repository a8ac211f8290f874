"""Qwik and its City."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Qwik",
    imports=("@builder.io/qwik", "@builder.io/qwik-city", "@qwik.dev/core"),
    packages=("npm:@builder.io/qwik", "npm:@qwik.dev/core"),
    over=("express",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@builder.io/qwik/optimizer vite",
            installed="npm:@builder.io/qwik 1.7.1",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Qwik",
                framework_version="1.7.1",
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
            installed="npm:@builder.io/qwik 1.7.1",
        ),
    ),
)
