"""local-web-server of npm."""

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
    product="local-web-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:local-web-server",)),
        Match(entries=("ws",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--(?:https|http2)\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/ws --directory dist",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ws",
            entry_package="npm:local-web-server 5.4.0",
            expect=Identity(
                product="local-web-server", version="5.4.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node ws.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/ws.js",
            imports="http",
            installed="npm:local-web-server 5.4.0",
        ),
    ),
)
