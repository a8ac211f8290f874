"""Appium, which drives mobile applications."""

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
    product="Appium",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:appium",)),
        Match(entries=("appium",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:cert|key)-path\b|\s--ssl-cert\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4723",
            argv="node /srv/node_modules/.bin/appium --port 4723",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:appium",
            entry_package="npm:appium 2.11.1",
            expect=Identity(
                product="Appium", version="2.11.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4723",
            argv="node appium.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/appium.js",
            imports="http",
            installed="npm:appium 2.11.1",
        ),
    ),
)
