"""Histoire, components shown one by one."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Histoire",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Histoire",
    matches=(
        Match(packages=("npm:histoire",)),
        Match(entries=("histoire",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="node /srv/node_modules/.bin/histoire dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:histoire",
            entry_package="npm:histoire 0.17.17",
            expect=Identity(
                product="Histoire",
                version="0.17.17",
                framework="Histoire",
                framework_version="0.17.17",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:histoire 0.17.17",
        ),
    ),
)
