"""Astro's development server, which is Vite inside."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Astro",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Astro",
    matches=(
        Match(packages=("npm:astro",)),
        Match(entries=("astro",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4321",
            argv="node /srv/node_modules/.bin/astro dev --port 4321",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:astro",
            entry_package="npm:astro 4.11.5",
            expect=Identity(
                product="Astro",
                version="4.11.5",
                framework="Astro",
                framework_version="4.11.5",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4321",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:astro 4.11.5",
        ),
    ),
)
