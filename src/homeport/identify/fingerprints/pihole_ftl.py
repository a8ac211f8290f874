"""Pi-hole's FTL, the filtering name server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
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
    product="Pi-hole FTL",
    kind=Kind.DNS,
    protocol="dns",
    matches=(Match(programs=("pihole-FTL",)),),
    roles=(
        Role(
            name="page",
            ports=(80, 8080),
            transport=Transport.TCP,
            protocol="http",
            auth=(Rule("password"),),
        ),
        Role(
            name="page with TLS",
            ports=(443, 8443),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
        Role(
            name="API",
            ports=(4711,),
            transport=Transport.TCP,
            protocol="pihole-api",
            never_probe=True,
        ),
        Role(name="DHCP", ports=(67,), transport=Transport.UDP, protocol="dhcp"),
        Role(name="NTP", ports=(123,), transport=Transport.UDP, protocol="ntp"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/bin/pihole-FTL -f",
            expect=Identity(product="Pi-hole FTL", protocol="dns", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/bin/pihole-FTL -f",
            expect=Identity(product="Pi-hole FTL", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9617", argv="/usr/bin/pihole_exporter"),),
)
