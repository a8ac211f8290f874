"""Vino, the older desktop sharing of GNOME."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Vino",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(Match(programs=("vino-server",)), Match(packages=("deb:vino", "rpm:vino"))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5900",
            argv="/usr/lib/vino/vino-server",
            package="deb:vino 3.22.0",
            expect=Identity(product="Vino", version="3.22.0", protocol="vnc"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5900", argv="/usr/bin/vinagre"),),
)
