"""Flowise, flows of model calls drawn in a page."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Flowise",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Flowise",
    matches=(
        Match(packages=("npm:flowise",)),
        Match(entries=("flowise",), runtime="node"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/flowise start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:flowise",
            entry_package="npm:flowise 1.8.4",
            expect=Identity(
                product="Flowise",
                version="1.8.4",
                framework="Flowise",
                framework_version="1.8.4",
                protocol="http",
            ),
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
            installed="npm:flowise 1.8.4",
        ),
    ),
)
