"""Vercel's local server, `vercel dev`."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Vercel CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:vercel",)),
        Match(entries=("vercel", "vc"), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/vercel dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vercel",
            entry_package="npm:vercel 34.3.1",
            expect=Identity(product="Vercel CLI", version="34.3.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:vercel 34.3.1",
        ),
    ),
)
