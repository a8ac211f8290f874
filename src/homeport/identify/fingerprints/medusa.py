"""Medusa, the shop."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Medusa",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Medusa",
    matches=(
        Match(packages=("npm:@medusajs/medusa",)),
        Match(entries=("medusa",), runtime="node"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node /srv/node_modules/.bin/medusa develop",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:medusa",
            entry_package="npm:@medusajs/medusa 1.20.7",
            expect=Identity(
                product="Medusa",
                version="1.20.7",
                framework="Medusa",
                framework_version="1.20.7",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@medusajs/medusa 1.20.7",
        ),
    ),
)
