"""Ember CLI's development server."""

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
    product="Ember CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Ember",
    framework_version=(installed("npm:ember-source"),),
    matches=(
        Match(packages=("npm:ember-cli",)),
        Match(entries=("ember",), runtime="node"),
        Match(title=r"ember(?:$|\s)"),
    ),
    version=(installed("npm:ember-cli"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="node /srv/node_modules/.bin/ember serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ember",
            entry_package="npm:ember-cli 5.9.0",
            installed="npm:ember-source 5.9.0",
            expect=Identity(
                product="Ember CLI",
                version="5.9.0",
                framework="Ember",
                framework_version="5.9.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="node ember.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/ember.js",
            imports="http",
            installed="npm:ember-cli 5.9.0",
        ),
    ),
)
