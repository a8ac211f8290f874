"""Browsersync: the page it serves, and its own controls."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    option,
)

FINGERPRINT = Fingerprint(
    product="Browsersync",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:browser-sync",)),
        Match(entries=("browser-sync",), runtime="node"),
        Match(imports=("browser-sync",), runtime="node"),
    ),
    version=(installed("npm:browser-sync"),),
    roles=(Role(name="controls", when=(option("--ui-port"),), ports=(3001,), protocol="http"),),
    tls=(
        Rule(TLS, (argv(r"\s--https\b"),)),
        Rule(PLAIN, (argv(r"\bbrowser-sync\s+start\b"),)),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/browser-sync start --server dist --no-open",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:browser-sync",
            entry_package="npm:browser-sync 3.0.2",
            expect=Identity(
                product="Browsersync", version="3.0.2", protocol="http", tls=False, auth="none"
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
            installed="npm:browser-sync 3.0.2",
        ),
    ),
)
