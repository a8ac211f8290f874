"""Avahi, names on the local network over mDNS."""

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
    product="Avahi",
    kind=Kind.NETWORK,
    protocol="mdns",
    matches=(
        Match(programs=("avahi-daemon",)),
        Match(packages=("deb:avahi-daemon", "rpm:avahi", "apk:avahi")),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, protocol="avahi"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:5353",
            argv="'avahi-daemon: running [box.local]'",
            package="deb:avahi-daemon 0.8",
            exe="/usr/sbin/avahi-daemon",
            expect=Identity(
                product="Avahi", version="0.8", protocol="mdns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:5353", argv="/usr/bin/avahi-browse -a"),),
)
