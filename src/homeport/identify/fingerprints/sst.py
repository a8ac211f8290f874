"""SST's local console of functions."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="SST",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:sst",)),
        Match(entries=("sst",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:13557",
            argv="node /srv/node_modules/.bin/sst dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:sst",
            entry_package="npm:sst 2.43.3",
            expect=Identity(product="SST", version="2.43.3", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:13557",
            argv="node sst.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/sst.js",
            imports="http",
            installed="npm:sst 2.43.3",
        ),
    ),
)
