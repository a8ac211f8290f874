"""Hiawatha, the web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Hiawatha",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(Match(programs=("hiawatha",)), Match(packages=("deb:hiawatha", "rpm:hiawatha"))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/hiawatha -d",
            package="deb:hiawatha 11.3",
            expect=Identity(product="Hiawatha", version="11.3", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:80", argv="/usr/sbin/cherokee"),),
)
