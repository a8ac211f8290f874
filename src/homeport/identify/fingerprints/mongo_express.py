"""mongo-express, a page for MongoDB."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="mongo-express",
    kind=Kind.DATABASE,
    protocol="http",
    framework="Express",
    framework_version=(installed("npm:express"),),
    matches=(
        Match(packages=("npm:mongo-express",)),
        Match(entries=("mongo-express",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (environ("ME_CONFIG_SITE_SSL_ENABLED", r"^true$"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "none",
            (
                environ("ME_CONFIG_BASICAUTH", r"^false$"),
                environ("ME_CONFIG_BASICAUTH_ENABLED", r"^false$"),
            ),
        ),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node /srv/node_modules/.bin/mongo-express",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:mongo-express",
            entry_package="npm:mongo-express 1.0.2",
            expect=Identity(
                product="mongo-express",
                version="1.0.2",
                framework="Express",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:mongo-express 1.0.2",
        ),
    ),
)
