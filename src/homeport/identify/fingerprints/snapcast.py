"""Snapcast, music in many rooms."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Snapcast",
    kind=Kind.MEDIA,
    protocol="snapcast",
    matches=(
        Match(programs=("snapserver",)),
        Match(packages=("deb:snapserver", "rpm:snapcast", "apk:snapcast-server", "brew:snapcast")),
    ),
    roles=(
        Role(name="page", ports=(1780,), protocol="http"),
        Role(name="control", ports=(1705,), protocol="json-rpc"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1704",
            argv="/usr/bin/snapserver",
            package="deb:snapserver 0.26.0",
            expect=Identity(
                product="Snapcast", version="0.26.0", protocol="snapcast", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1780",
            argv="/usr/bin/snapserver",
            package="deb:snapserver 0.26.0",
            expect=Identity(
                product="Snapcast", version="0.26.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1704", argv="/usr/bin/snapclient"),),
)
