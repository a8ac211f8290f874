"""The DHCP server and client of the ISC."""

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
    product="ISC DHCP",
    kind=Kind.NETWORK,
    protocol="dhcp",
    matches=(
        Match(programs=("dhcpd", "dhclient", "dhcrelay")),
        Match(packages=("deb:isc-dhcp-*", "rpm:dhcp-server", "rpm:dhcp-client", "apk:dhcp")),
    ),
    roles=(
        Role(
            name="OMAPI",
            when=(setting(r"^omapi-port\s+{port}\b"),),
            ports=(7911,),
            transport=Transport.TCP,
            protocol="omapi",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:67",
            argv="/usr/sbin/dhcpd -4 eth0",
            package="deb:isc-dhcp-server 4.4.3",
            expect=Identity(
                product="ISC DHCP", version="4.4.3", protocol="dhcp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:68",
            argv="/sbin/dhclient -4 eth0",
            package="deb:isc-dhcp-client 4.4.3",
            expect=Identity(
                product="ISC DHCP", version="4.4.3", protocol="dhcp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:68", argv="/usr/sbin/dhcpcd"),),
)
