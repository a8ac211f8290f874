"""Signal K, the server of boats."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample

FINGERPRINT = Fingerprint(
    product="Signal K",
    kind=Kind.IOT,
    protocol="http",
    matches=(
        Match(packages=("npm:signalk-server",)),
        Match(entries=("signalk-server",), runtime="node"),
    ),
    roles=(
        Role(name="NMEA 0183", ports=(10110,), protocol="nmea-0183", never_probe=True),
        Role(name="TCP stream", ports=(8375,), protocol="signalk", never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/signalk-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:signalk-server",
            entry_package="npm:signalk-server 2.8.2",
            expect=Identity(product="Signal K", version="2.8.2", protocol="http"),
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
            installed="npm:signalk-server 2.8.2",
        ),
    ),
)
