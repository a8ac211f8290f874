"""strongSwan, the IPsec daemon."""

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
    product="strongSwan",
    kind=Kind.NETWORK,
    protocol="ike",
    matches=(
        Match(programs=("charon", "charon-systemd", "charon-nm")),
        Match(packages=("deb:strongswan*", "rpm:strongswan")),
    ),
    roles=(
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="vici",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:500",
            argv="/usr/lib/ipsec/charon",
            package="deb:strongswan-charon 5.9.8",
            expect=Identity(product="strongSwan", version="5.9.8", protocol="ike"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:500", argv="/usr/libexec/ipsec/pluto"),),
)
