"""Eclipse Theia's backend."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="Theia",
    kind=Kind.EDITOR,
    protocol="http",
    matches=(
        Match(packages=("npm:@theia/*",)),
        Match(entries=("theia",), runtime="node"),
        Match(argv=r"\b(?:src-gen|lib)/backend/main\.js\b", installed=("npm:@theia/core",)),
    ),
    version=(
        installed("npm:@theia/core"),
        installed("npm:@theia/cli"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/theia start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:theia",
            entry_package="npm:@theia/cli 1.51.0",
            expect=Identity(
                product="Theia", version="1.51.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node lib/backend/main.js --port 3000",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            installed="npm:@theia/core 1.51.0",
            expect=Identity(
                product="Theia", version="1.51.0", protocol="http", tls=False, auth="none"
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
            installed="npm:@theia/cli 1.51.0",
        ),
    ),
)
