"""live-server of npm, a directory that reloads itself."""

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
    product="live-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:live-server",)),
        Match(entries=("live-server",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--https(?:=|\s)"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--htpasswd=\S"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/live-server --port=8080 dist",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:live-server",
            entry_package="npm:live-server 1.2.2",
            expect=Identity(
                product="live-server", version="1.2.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node live-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/live-server.js",
            imports="http",
            installed="npm:live-server 1.2.2",
        ),
    ),
)
