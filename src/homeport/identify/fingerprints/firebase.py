"""Firebase's emulators that run in Node: hub, page, hosting, functions, login."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Firebase Emulator Suite",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:firebase-tools",)),
        Match(entries=("firebase",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4400",
            argv="node /srv/node_modules/.bin/firebase emulators:start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:firebase",
            entry_package="npm:firebase-tools 13.13.0",
            expect=Identity(
                product="Firebase Emulator Suite",
                version="13.13.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4400",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:firebase-tools 13.13.0",
        ),
    ),
)
