"""Storybook, components shown one by one."""

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
    product="Storybook",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Storybook",
    matches=(
        Match(packages=("npm:storybook", "npm:@storybook/*")),
        Match(entries=("storybook", "start-storybook"), runtime="node"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--https\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    over=("vite", "webpack-dev-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="node /srv/node_modules/.bin/storybook dev -p 6006 --ci",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:storybook",
            entry_package="npm:storybook 8.1.11",
            expect=Identity(
                product="Storybook",
                version="8.1.11",
                framework="Storybook",
                framework_version="8.1.11",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="node storybook.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/storybook.js",
            imports="http",
            installed="npm:storybook 8.1.11",
        ),
    ),
)
