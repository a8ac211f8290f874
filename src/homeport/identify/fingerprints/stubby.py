"""Stubby, the local resolver that asks over TLS."""

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
    product="Stubby",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("stubby",)),
        Match(packages=("deb:stubby", "rpm:stubby", "apk:stubby", "brew:stubby")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/bin/stubby",
            package="deb:stubby 1.6.0",
            expect=Identity(
                product="Stubby", version="1.6.0", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/unbound"),),
)
