"""Netlify's local server, `netlify dev`."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Netlify CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:netlify-cli",)),
        Match(entries=("netlify", "ntl"), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="node /srv/node_modules/.bin/netlify dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:netlify",
            entry_package="npm:netlify-cli 17.33.3",
            expect=Identity(product="Netlify CLI", version="17.33.3", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:netlify-cli 17.33.3",
        ),
    ),
)
