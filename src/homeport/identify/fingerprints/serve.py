"""serve of npm, a directory over HTTP."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="serve",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:serve",)),
        Match(entries=("serve",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-cert\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/serve -l tcp://127.0.0.1:3000 dist",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:serve",
            entry_package="npm:serve 14.2.3",
            expect=Identity(
                product="serve", version="14.2.3", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:serve 14.2.3",
        ),
    ),
)
