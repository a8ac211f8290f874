"""Icecream, which compiles on many machines."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Icecream",
    kind=Kind.DEVTOOL,
    protocol="icecream",
    matches=(
        Match(programs=("iceccd", "icecc-scheduler")),
        Match(packages=("deb:icecc", "rpm:icecream")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:10245",
            argv="/usr/sbin/iceccd -d",
            package="deb:icecc 1.4.0",
            expect=Identity(
                product="Icecream", version="1.4.0", protocol="icecream", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/icecast2 -c i.xml"),),
)
