"""Ghost, blogs and newsletters; the readers need no login."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Ghost",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Ghost",
    matches=(
        Match(packages=("npm:ghost",)),
        Match(entries=("ghost",), runtime="node"),
        Match(argv=r"/ghost/(?:current|versions/[\d.]+)/(?:index|ghost)\.js\b", runtime="node"),
        Match(
            argv=r"(?:^|\s)current/index\.js\b",
            environ=("GHOST_INSTALL", "GHOST_NODE_VERSION"),
            runtime="node",
        ),
    ),
    version=(
        installed("npm:ghost"),
        argv(r"/versions/([\d.]+\d)/"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2368",
            argv="node /var/www/ghost/versions/5.87.1/index.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/var/www/ghost/versions/5.87.1/index.js",
            expect=Identity(
                product="Ghost",
                version="5.87.1",
                framework="Ghost",
                framework_version="5.87.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2368",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:ghost 5.87.1",
        ),
    ),
)
