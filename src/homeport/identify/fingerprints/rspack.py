"""Rspack's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Rspack",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:@rspack/cli", "npm:@rspack/dev-server")),
        Match(entries=("rspack",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/rspack serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:rspack",
            entry_package="npm:@rspack/cli 0.7.5",
            expect=Identity(product="Rspack", version="0.7.5", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node rspack.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/rspack.js",
            imports="http",
            installed="npm:@rspack/cli 0.7.5",
        ),
    ),
)
