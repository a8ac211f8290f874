"""Node-RED, flows drawn in a page."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Node-RED",
    kind=Kind.IOT,
    protocol="http",
    framework="Node-RED",
    matches=(
        Match(packages=("npm:node-red",)),
        Match(entries=("node-red",), runtime="node"),
        Match(title=r"node-red(?:$|\s)"),
        Match(programs=("node-red",), runtime="node"),
        Match(imports=("node-red",), runtime="node", weight=2),
    ),
    version=(installed("npm:node-red"),),
    tls=(Rule(TLS, (setting(r"^https\s*:\s*\{"),)),),
    auth=(Rule("password", (setting(r"^adminAuth\s*:\s*\{"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1880",
            argv="node /srv/node_modules/.bin/node-red -p 1880",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:node-red",
            entry_package="npm:node-red 4.0.2",
            expect=Identity(
                product="Node-RED",
                version="4.0.2",
                framework="Node-RED",
                framework_version="4.0.2",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1880",
            argv="node-red",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            name="node-red",
            settings="adminAuth: {",
            installed="npm:node-red 4.0.2",
            expect=Identity(
                product="Node-RED",
                version="4.0.2",
                framework="Node-RED",
                framework_version="4.0.2",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1880",
            argv="node node-red.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/node-red.js",
            imports="http",
            installed="npm:node-red 4.0.2",
        ),
    ),
)
