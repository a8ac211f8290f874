"""Svelte in a bundler's development server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Svelte",
    imports=("svelte", "@sveltejs/vite-plugin-svelte", "rollup-plugin-svelte", "svelte-loader"),
    packages=("npm:svelte",),
    runs_on=("vite", "webpack-dev-server", "parcel", "rollup", "rsbuild", "snowpack"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@sveltejs/vite-plugin-svelte vite",
            installed="npm:svelte 4.2.18",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Svelte",
                framework_version="4.2.18",
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
            imports="@vitejs/plugin-vue",
            installed="npm:svelte 4.2.18, npm:vue 3.4.31",
        ),
    ),
)
