"""Knot DNS, the authoritative name server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Knot DNS",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("knotd",)),
        Match(packages=("deb:knot", "rpm:knot", "apk:knot", "brew:knot")),
    ),
    roles=(
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="knot-control",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/knotd",
            package="deb:knot 3.2.6",
            expect=Identity(
                product="Knot DNS", version="3.2.6", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/kresd"),),
)
