"""Exim, the mail server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Exim",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(programs=("exim", "exim4")),
        Match(packages=("deb:exim4-daemon-*", "rpm:exim", "apk:exim", "brew:exim")),
    ),
    roles=(Role(name="TLS from the start", ports=(465,), tls=(Rule(TLS),)),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25",
            argv="/usr/sbin/exim4 -bd -q30m",
            package="deb:exim4-daemon-light 4.96",
            expect=Identity(product="Exim", version="4.96", protocol="smtp", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:25", argv="/usr/sbin/eximstats"),),
)
