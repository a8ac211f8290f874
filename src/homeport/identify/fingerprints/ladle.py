"""Ladle, components shown one by one."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Ladle",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Ladle",
    matches=(
        Match(packages=("npm:@ladle/react",)),
        Match(entries=("ladle",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:61000",
            argv="node /srv/node_modules/.bin/ladle serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ladle",
            entry_package="npm:@ladle/react 4.1.0",
            expect=Identity(
                product="Ladle",
                version="4.1.0",
                framework="Ladle",
                framework_version="4.1.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:61000",
            argv="node ladle.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/ladle.js",
            imports="http",
            installed="npm:@ladle/react 4.1.0",
        ),
    ),
)
