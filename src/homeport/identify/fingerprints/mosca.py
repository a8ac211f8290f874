"""Mosca, the MQTT broker before Aedes."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Mosca",
    kind=Kind.BROKER,
    protocol="mqtt",
    matches=(
        Match(packages=("npm:mosca",)),
        Match(entries=("mosca",), runtime="node"),
        Match(imports=("mosca",), runtime="node"),
    ),
    version=(installed("npm:mosca"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="node /srv/node_modules/.bin/mosca",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:mosca",
            entry_package="npm:mosca 2.8.3",
            expect=Identity(product="Mosca", version="2.8.3", protocol="mqtt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:mosca 2.8.3",
        ),
    ),
)
