"""OpenNTPD, the NTP server."""

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
    product="OpenNTPD",
    kind=Kind.NETWORK,
    protocol="ntp",
    matches=(Match(packages=("deb:openntpd", "rpm:openntpd", "apk:openntpd")),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:123",
            argv="/usr/sbin/ntpd -d",
            package="deb:openntpd 6.2p3",
            expect=Identity(
                product="OpenNTPD", version="6.2p3", protocol="ntp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="udp 127.0.0.1:123", argv="/usr/sbin/ntpd", package="deb:ntp 4.2.8p15"),
    ),
)
