"""Verdaccio, a private npm registry."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Verdaccio",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(packages=("npm:verdaccio",)),
        Match(entries=("verdaccio",), runtime="node"),
        Match(title=r"verdaccio(?:$|\s)"),
    ),
    version=(installed("npm:verdaccio"),),
    tls=(
        Rule(
            TLS,
            (
                setting(r"^-?\s*https://\S*:{port}\b"),
                argv(r"\s(?:-l|--listen)[\s=]https://"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4873",
            argv="node /srv/node_modules/.bin/verdaccio -l 4873",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:verdaccio",
            entry_package="npm:verdaccio 5.31.1",
            expect=Identity(
                product="Verdaccio", version="5.31.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4873",
            argv="node verdaccio.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/verdaccio.js",
            imports="http",
            installed="npm:verdaccio 5.31.1",
        ),
    ),
)
