"""FreeRADIUS, the login server for networks."""

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
    product="FreeRADIUS",
    kind=Kind.SECURITY,
    protocol="radius",
    matches=(
        Match(programs=("freeradius", "radiusd")),
        Match(
            packages=(
                "deb:freeradius",
                "rpm:freeradius",
                "apk:freeradius",
                "brew:freeradius-server",
            )
        ),
    ),
    roles=(
        Role(
            name="RadSec",
            ports=(2083,),
            transport=Transport.TCP,
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="freeradius-control",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:1812",
            argv="/usr/sbin/freeradius -f",
            package="deb:freeradius 3.2.1",
            expect=Identity(
                product="FreeRADIUS", version="3.2.1", protocol="radius", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2083",
            argv="/usr/sbin/radiusd -f",
            expect=Identity(product="FreeRADIUS", protocol="radius", tls=True, auth="client-cert"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:1812", argv="/usr/bin/radclient"),),
)
