"""TiddlyWiki as a server."""

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
    product="TiddlyWiki",
    kind=Kind.APP_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:tiddlywiki",)),
        Match(entries=("tiddlywiki",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\stls-key="),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s(?:username|credentials)=\S"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/tiddlywiki wiki --listen",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:tiddlywiki",
            entry_package="npm:tiddlywiki 5.3.5",
            expect=Identity(
                product="TiddlyWiki", version="5.3.5", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node tiddlywiki.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/tiddlywiki.js",
            imports="http",
            installed="npm:tiddlywiki 5.3.5",
        ),
    ),
)
