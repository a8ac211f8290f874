"""TanStack Start."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="TanStack Start",
    imports=("@tanstack/react-start", "@tanstack/solid-start", "@tanstack/start"),
    packages=("npm:@tanstack/react-start", "npm:@tanstack/solid-start", "npm:@tanstack/start"),
    over=("react", "solid", "nitro"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@tanstack/react-start/plugin/vite @vitejs/plugin-react vite",
            installed="npm:@tanstack/react-start 1.120.0",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="TanStack Start",
                framework_version="1.120.0",
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
            installed="npm:@tanstack/react-start 1.120.0",
        ),
    ),
)
