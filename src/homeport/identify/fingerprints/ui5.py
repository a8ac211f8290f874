"""UI5 Tooling's development server."""

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
    product="UI5 Tooling",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="OpenUI5",
    framework_version=(installed("npm:@openui5/sap.ui.core"),),
    matches=(
        Match(packages=("npm:@ui5/cli",)),
        Match(entries=("ui5",), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--h2\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/ui5 serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ui5",
            entry_package="npm:@ui5/cli 4.0.3",
            expect=Identity(
                product="UI5 Tooling",
                version="4.0.3",
                framework="OpenUI5",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@ui5/cli 4.0.3",
        ),
    ),
)
