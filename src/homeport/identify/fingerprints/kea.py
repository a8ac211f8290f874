"""Kea, the DHCP server of the ISC."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Kea",
    kind=Kind.NETWORK,
    protocol="dhcp",
    matches=(
        Match(programs=("kea-dhcp4", "kea-dhcp6", "kea-dhcp-ddns", "kea-ctrl-agent")),
        Match(packages=("deb:kea-*", "rpm:kea", "apk:kea*", "brew:kea")),
    ),
    roles=(
        Role(
            name="control",
            when=(setting(r"^Control-agent\.http-port = {port}$"),),
            ports=(8000,),
            transport=Transport.TCP,
            protocol="http",
        ),
        Role(name="updates", ports=(53001,), transport=Transport.UDP, protocol="kea-ddns"),
        Role(
            name="local control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="kea-control",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:67",
            argv="/usr/sbin/kea-dhcp4 -c c.conf",
            package="deb:kea-dhcp4-server 2.2.0",
            expect=Identity(
                product="Kea", version="2.2.0", protocol="dhcp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/sbin/kea-ctrl-agent",
            package="deb:kea-ctrl-agent 2.2.0",
            expect=Identity(
                product="Kea", version="2.2.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:67", argv="/usr/sbin/dhcpd"),),
)
