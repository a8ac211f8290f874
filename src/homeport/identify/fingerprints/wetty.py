"""WeTTY, a terminal in the browser."""

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
    product="WeTTY",
    kind=Kind.REMOTE,
    protocol="http",
    matches=(
        Match(packages=("npm:wetty",)),
        Match(entries=("wetty",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-cert\b"),)),
        Rule(PLAIN),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/wetty --port 3000",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:wetty",
            entry_package="npm:wetty 2.6.0",
            expect=Identity(product="WeTTY", version="2.6.0", protocol="http", tls=False),
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
            installed="npm:wetty 2.6.0",
        ),
    ),
)
