"""Eleventy's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Eleventy",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Eleventy",
    matches=(
        Match(packages=("npm:@11ty/eleventy",)),
        Match(entries=("eleventy",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/eleventy --serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:eleventy",
            entry_package="npm:@11ty/eleventy 2.0.1",
            expect=Identity(
                product="Eleventy",
                version="2.0.1",
                framework="Eleventy",
                framework_version="2.0.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node eleventy.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/eleventy.js",
            imports="http",
            installed="npm:@11ty/eleventy 2.0.1",
        ),
    ),
)
