"""dhcpcd, the DHCP client."""

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
    product="dhcpcd",
    kind=Kind.NETWORK,
    protocol="dhcp",
    matches=(
        Match(programs=("dhcpcd",)),
        Match(packages=("deb:dhcpcd*", "rpm:dhcpcd", "apk:dhcpcd")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:68",
            argv="'dhcpcd: eth0 [ip4]'",
            package="deb:dhcpcd-base 9.4.1",
            exe="/usr/sbin/dhcpcd",
            expect=Identity(
                product="dhcpcd", version="9.4.1", protocol="dhcp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:67", argv="/usr/sbin/dhcpd"),),
)
