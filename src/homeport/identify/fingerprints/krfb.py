"""Krfb, the desktop sharing of KDE."""

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
    product="Krfb",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(
        Match(programs=("krfb", "krfb-virtualmonitor")),
        Match(packages=("deb:krfb", "rpm:krfb", "apk:krfb")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5900",
            argv="/usr/bin/krfb",
            package="deb:krfb 22.12.3",
            expect=Identity(
                product="Krfb", version="22.12.3", protocol="vnc", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3389", argv="/usr/bin/krdpserver"),),
)
