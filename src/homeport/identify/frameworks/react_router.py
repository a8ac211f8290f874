"""React Router in its framework mode."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="React Router",
    imports=("@react-router/express", "@react-router/node", "@react-router/dev"),
    packages=("npm:@react-router/dev", "npm:@react-router/node", "npm:@react-router/express"),
    over=("express", "react"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@react-router/dev/vite",
            installed="npm:@react-router/dev 7.1.1",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="React Router",
                framework_version="7.1.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="react-router",
            installed="npm:@react-router/dev 7.1.1",
        ),
    ),
)
