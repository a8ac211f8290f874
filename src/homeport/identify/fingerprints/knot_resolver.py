"""Knot Resolver."""

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
    product="Knot Resolver",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("kresd",)),
        Match(
            packages=(
                "deb:knot-resolver",
                "rpm:knot-resolver",
                "apk:knot-resolver",
                "brew:knot-resolver",
            )
        ),
    ),
    roles=(
        Role(name="DNS over TLS", ports=(853,), tls=(Rule(TLS),)),
        Role(
            name="page",
            ports=(8453, 443),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(TLS),),
        ),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="knot-control",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/kresd -n",
            package="deb:knot-resolver 5.6.0",
            expect=Identity(
                product="Knot Resolver", version="5.6.0", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:853",
            argv="/usr/sbin/kresd -n",
            package="deb:knot-resolver 5.6.0",
            expect=Identity(
                product="Knot Resolver", version="5.6.0", protocol="dns", tls=True, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/knotd"),),
)
