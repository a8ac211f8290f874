"""Aedes, an MQTT broker in Node."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Aedes",
    kind=Kind.BROKER,
    protocol="mqtt",
    matches=(
        Match(packages=("npm:aedes", "npm:aedes-cli")),
        Match(entries=("aedes", "aedes-cli"), runtime="node"),
        Match(imports=("aedes",), runtime="node"),
    ),
    version=(installed("npm:aedes"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="aedes net",
            installed="npm:aedes 0.51.2",
            expect=Identity(product="Aedes", version="0.51.2", protocol="mqtt"),
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
            installed="npm:aedes 0.51.2",
        ),
    ),
)
