"""Vue in a bundler's development server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Vue",
    imports=(
        "vue",
        "@vitejs/plugin-vue",
        "@vitejs/plugin-vue2",
        "vue-loader",
        "@rsbuild/plugin-vue",
    ),
    packages=("npm:vue",),
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
        "vue-cli",
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@vitejs/plugin-vue vite",
            installed="npm:vue 3.4.31",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Vue",
                framework_version="3.4.31",
                protocol="http",
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            installed="npm:vue 3.4.31",
            declared="npm:vue, npm:vite",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="Vue",
                framework_version="3.4.31",
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
            imports="@vitejs/plugin-react",
            installed="npm:vue 3.4.31",
        ),
    ),
)
