"""dnsmasq: DNS, DHCP and TFTP for a small network."""

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
    product="dnsmasq",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("dnsmasq",)),
        Match(packages=("deb:dnsmasq*", "rpm:dnsmasq", "apk:dnsmasq*", "brew:dnsmasq")),
    ),
    roles=(
        Role(name="DHCP", ports=(67, 547), transport=Transport.UDP, protocol="dhcp"),
        Role(name="TFTP", ports=(69,), transport=Transport.UDP, protocol="tftp"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/dnsmasq -k",
            package="deb:dnsmasq-base 2.89",
            expect=Identity(
                product="dnsmasq", version="2.89", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:67",
            argv="/usr/sbin/dnsmasq -k",
            package="deb:dnsmasq-base 2.89",
            expect=Identity(
                product="dnsmasq", version="2.89", protocol="dhcp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9153", argv="/usr/bin/dnsmasq_exporter"),),
)
