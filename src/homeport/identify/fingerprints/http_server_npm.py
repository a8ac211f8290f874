"""http-server of npm, a directory over HTTP."""

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
    product="http-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:http-server",)),
        Match(entries=("http-server",), runtime="node"),
        # It renames its process.
        Match(programs=("http-server",), runtime="node"),
    ),
    version=(installed("npm:http-server"),),
    tls=(
        Rule(TLS, (argv(r"\s(?:-S|--tls|--ssl)(?:\s|$)"),)),
        Rule(PLAIN, (argv(r"\bhttp-server\s+\S"),)),
    ),
    auth=(
        Rule("password", (argv(r"\s--(?:username|password)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/http-server -p 8080 dist",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:http-server",
            entry_package="npm:http-server 14.1.1",
            expect=Identity(
                product="http-server", version="14.1.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="http-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            name="http-server",
            installed="npm:http-server 14.1.1",
            expect=Identity(product="http-server", version="14.1.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node http-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/http-server.js",
            imports="http",
        ),
    ),
)
