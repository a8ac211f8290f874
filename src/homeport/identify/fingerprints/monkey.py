"""Monkey, the small web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Monkey",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(Match(programs=("monkey",)), Match(packages=("deb:monkey", "rpm:monkey"))),
    version=(reply("server", r"^Monkey/(\S+)"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2001",
            argv="/usr/bin/monkey -c /etc/monkey",
            package="deb:monkey 1.6.9",
            expect=Identity(product="Monkey", version="1.6.9", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2001", argv="/usr/bin/monkeysphere"),),
)
