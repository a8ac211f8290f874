"""Sanity Studio, a page for content kept elsewhere."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Sanity Studio",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Sanity Studio",
    matches=(
        Match(packages=("npm:sanity",)),
        Match(entries=("sanity",), runtime="node"),
    ),
    auth=(Rule("password"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="node /srv/node_modules/.bin/sanity dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:sanity",
            entry_package="npm:sanity 3.49.0",
            expect=Identity(
                product="Sanity Studio",
                version="3.49.0",
                framework="Sanity Studio",
                framework_version="3.49.0",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="node sanity.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/sanity.js",
            imports="http",
            installed="npm:sanity 3.49.0",
        ),
    ),
)
