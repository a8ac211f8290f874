"""Shairport Sync, an AirPlay speaker."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Shairport Sync",
    kind=Kind.MEDIA,
    protocol="airplay",
    matches=(
        Match(programs=("shairport-sync",)),
        Match(packages=("deb:shairport-sync", "rpm:shairport-sync", "apk:shairport-sync")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"--password\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/shairport-sync",
            package="deb:shairport-sync 3.3.8",
            expect=Identity(
                product="Shairport Sync",
                version="3.3.8",
                protocol="airplay",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:319", argv="/usr/bin/nqptp"),),
)
