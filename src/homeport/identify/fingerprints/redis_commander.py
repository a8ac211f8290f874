"""Redis Commander, a page for Redis."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    environ,
)

FINGERPRINT = Fingerprint(
    product="Redis Commander",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(packages=("npm:redis-commander",)),
        Match(entries=("redis-commander",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule(
            "password",
            (
                argv(r"\s--http-auth-(?:username|password)\b"),
                environ("HTTP_USER", r"."),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node /srv/node_modules/.bin/redis-commander --port 8081",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:redis-commander",
            entry_package="npm:redis-commander 0.8.1",
            expect=Identity(
                product="Redis Commander", version="0.8.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node redis-commander.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/redis-commander.js",
            imports="http",
            installed="npm:redis-commander 0.8.1",
        ),
    ),
)
