"""Remix's development server and remix-serve."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Remix",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Remix",
    matches=(
        Match(packages=("npm:@remix-run/dev", "npm:@remix-run/serve")),
        Match(entries=("remix", "remix-serve"), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/remix vite:dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:remix",
            entry_package="npm:@remix-run/dev 2.10.2",
            expect=Identity(
                product="Remix",
                version="2.10.2",
                framework="Remix",
                framework_version="2.10.2",
                protocol="http",
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/remix-serve build/server/index.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:remix-serve",
            entry_package="npm:@remix-run/serve 2.10.2",
            expect=Identity(
                product="Remix",
                version="2.10.2",
                framework="Remix",
                framework_version="2.10.2",
                protocol="http",
                auth="none",
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
            imports="@remix-run/express express",
        ),
    ),
)
