"""ntpd of the NTP project."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    exe,
    package,
)

FINGERPRINT = Fingerprint(
    product="ntpd",
    kind=Kind.NETWORK,
    protocol="ntp",
    matches=(
        Match(
            programs=("ntpd",), unless=(exe("busybox"), package("*ntpsec"), package("*openntpd"))
        ),
        Match(packages=("deb:ntp", "rpm:ntp", "brew:ntp")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:123",
            argv="/usr/sbin/ntpd -p /run/ntpd.pid -g",
            package="deb:ntp 4.2.8p15",
            expect=Identity(
                product="ntpd", version="4.2.8p15", protocol="ntp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="udp 127.0.0.1:123", argv="ntpd -n -l", exe="/bin/busybox", name="ntpd"),
        Sample(door="udp 127.0.0.1:123", argv="/usr/sbin/ntpd", package="deb:ntpsec 1.2.2"),
    ),
)
