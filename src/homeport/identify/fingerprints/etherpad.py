"""Etherpad, texts written together."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Etherpad",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Etherpad",
    matches=(
        Match(packages=("npm:ep_etherpad*",)),
        Match(
            argv=r"\b(?:ep_etherpad-lite|etherpad(?:-lite)?/src)/node/server\.(?:js|ts)\b",
            runtime="node",
        ),
    ),
    version=(installed("npm:ep_etherpad-lite"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="node /opt/etherpad-lite/src/node/server.ts",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/opt/etherpad-lite/src/node/server.ts",
            imports="express",
            installed="npm:ep_etherpad-lite 2.1.1",
            expect=Identity(
                product="Etherpad",
                version="2.1.1",
                framework="Etherpad",
                framework_version="2.1.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:ep_etherpad-lite 2.1.1",
        ),
    ),
)
